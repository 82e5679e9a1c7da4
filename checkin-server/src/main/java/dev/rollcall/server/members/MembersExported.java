package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** Somebody took the register, or a part of it, away as a file. */
public record MembersExported(int count) implements Traceable {
    @Override
    public String traceKind() {
        return "members.exported";
    }

    @Override
    public String traceSubject() {
        return "members";
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("count", Integer.toString(count));
    }
}
