package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A registrar saw the preview of a bulk enrolment and started it. */
record BulkStarted(UUID run) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.bulk-started";
    }

    @Override
    public String traceSubject() {
        return run.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("run", run.toString());
    }
}
