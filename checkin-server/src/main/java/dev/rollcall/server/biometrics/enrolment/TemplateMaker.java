package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EngineStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes templates of kept photos by any model of the manifest, as enrolment would. Thread-safe. */
@Component
public class TemplateMaker {
    private final EngineRoom engines;
    private final BiometricsProperties settings;

    TemplateMaker(EngineRoom engines, BiometricsProperties settings) {
        this.engines = engines;
        this.settings = settings;
    }

    /** The model that the settings name. */
    public String named() {
        return settings.embedder();
    }

    /** What the engine of this model is; it is fetched and opened meanwhile, {@link #letGo} before trying anew. */
    public EngineStatus engine(String model) {
        return engines.status(model);
    }

    /** Lets an engine go that could not be had. */
    public void letGo(String model) {
        engines.forgetIfNotItself(model);
    }

    /** Empty when no majority of the photos shows one person's usable face to this model. */
    public Optional<Template> make(String model, List<byte[]> photos) {
        try {
            return Optional.of(PhotoSet.of(engines.engine(model), photos).template());
        } catch (EnrolmentProblem unusable) {
            if (unusable.verdicts().isEmpty()) {
                throw unusable; // the engine's trouble, not the photos'
            }
            return Optional.empty();
        }
    }
}
