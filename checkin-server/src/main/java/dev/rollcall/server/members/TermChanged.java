package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A term of the assembly was opened, or its name or days were corrected. */
public record TermChanged(UUID term) implements Traceable {
    @Override
    public String traceKind() {
        return "members.term-changed";
    }

    @Override
    public String traceSubject() {
        return term.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("term", term.toString());
    }
}
