package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A set was kept, changed or dropped. */
public record MemberSetChanged(SetId set, What what) implements Traceable {
    /** What became of it. */
    public enum What {
        KEPT,
        CHANGED,
        DROPPED
    }

    @Override
    public String traceKind() {
        return switch (what) {
            case KEPT -> "members.set-kept";
            case CHANGED -> "members.set-changed";
            case DROPPED -> "members.set-dropped";
        };
    }

    @Override
    public String traceSubject() {
        return set.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("set", set.toString());
    }
}
