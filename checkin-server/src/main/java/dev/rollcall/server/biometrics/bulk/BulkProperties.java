package dev.rollcall.server.biometrics.bulk;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of bulk enrolment.
 *
 * @param folder the one folder of this server whose sub-folders may be read; none: only zip files are taken
 * @param largestZip of an upload
 * @param largestPhoto of one photo, unpacked
 * @param mostFiles in one zip or folder
 * @param patience after which a run that nobody finished is dropped and its staged photos are destroyed
 */
@Validated
@ConfigurationProperties("rollcall.biometrics.bulk")
record BulkProperties(
        @Nullable Path folder,
        @DefaultValue("4GB") DataSize largestZip,
        @DefaultValue("20MB") DataSize largestPhoto,
        @DefaultValue("20000") int mostFiles,
        @DefaultValue("24h") Duration patience) {}
