package dev.rollcall.server.biometrics;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** Somebody took the list of who is enrolled, or a part of it, away as a file. */
public record CoverageExported(int count) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.coverage-exported";
    }

    @Override
    public String traceSubject() {
        return "biometrics";
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("count", Integer.toString(count));
    }
}
