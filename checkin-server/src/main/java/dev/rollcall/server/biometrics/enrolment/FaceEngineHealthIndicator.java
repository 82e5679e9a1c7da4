package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics.EngineStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * What the face engine can do, as {@code faceEngine} in {@code /actuator/health}. Out of service while it opens. Without an engine
 * members still come in by code, card and staff, so one that does not open is degraded, which is answered with 200, not down.
 */
@Component("faceEngineHealthIndicator")
class FaceEngineHealthIndicator implements HealthIndicator {
    private static final String DEGRADED = "DEGRADED";

    private final EngineRoom engines;

    FaceEngineHealthIndicator(EngineRoom engines) {
        this.engines = engines;
    }

    @Override
    public Health health() {
        EngineStatus engine = engines.status();
        return Health.status(status(engine))
                .withDetail("engine", engine.state().name())
                .withDetail("model", engine.modelId())
                .build();
    }

    private static Status status(EngineStatus engine) {
        return switch (engine.state()) {
            case STARTING -> new Status(Status.OUT_OF_SERVICE.getCode(), "starting");
            case BROKEN -> new Status(DEGRADED, "did not open; the log says why");
            case DEMO_GRADE -> new Status(Status.UP.getCode(), "demo-grade: identifies nobody and enrols nobody");
            case DEMONSTRATING -> new Status(Status.UP.getCode(), "demo-grade: a demonstration, identifies nobody");
            case IDENTIFYING -> new Status(Status.UP.getCode(), "identifying");
        };
    }
}
