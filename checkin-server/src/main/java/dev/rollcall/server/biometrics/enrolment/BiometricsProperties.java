package dev.rollcall.server.biometrics.enrolment;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the face engine.
 *
 * @param models folder of model files, asked first and downloaded to; none: the places the model store knows by itself
 * @param embedder id of the embedding model in the manifest
 * @param allowDemoGrade whether an engine without measured error rates may enrol; for demonstrations only
 * @param patience how long a request waits for an engine that is still opening
 */
@Validated
@ConfigurationProperties("rollcall.biometrics")
record BiometricsProperties(
        @Nullable Path models,
        @DefaultValue("mobilefacenet_128") String embedder,
        @DefaultValue("false") boolean allowDemoGrade,
        @DefaultValue("12s") Duration patience) {}
