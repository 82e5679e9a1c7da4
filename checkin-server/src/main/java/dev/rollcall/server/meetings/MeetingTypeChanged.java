package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** The assembly's list of types changed. */
public record MeetingTypeChanged(MeetingTypeId type, What what) implements Traceable {
    /** What became of the type. */
    public enum What {
        ADDED,
        CHANGED,
        RETIRED,
        OFFERED_AGAIN
    }

    @Override
    public String traceKind() {
        return switch (what) {
            case ADDED -> "meetings.type-added";
            case CHANGED -> "meetings.type-changed";
            case RETIRED -> "meetings.type-retired";
            case OFFERED_AGAIN -> "meetings.type-offered-again";
        };
    }

    @Override
    public String traceSubject() {
        return type.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("type", type.toString());
    }
}
