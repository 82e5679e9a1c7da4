package dev.rollcall.server.assembly;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** The assembly is called something else, or has another emblem. */
public record AssemblyChanged(Identity now) implements Traceable {
    @Override
    public String traceKind() {
        return "assembly.changed";
    }

    @Override
    public String traceSubject() {
        return "assembly";
    }

    @Override
    public Map<String, String> traceFacts() {
        String emblem = now.emblem();
        return Map.of("name", now.name(), "emblem", emblem == null ? "" : emblem);
    }
}
