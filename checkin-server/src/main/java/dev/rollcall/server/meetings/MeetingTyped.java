package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A meeting was given a type, and with it the rules that hold for it. */
public record MeetingTyped(MeetingId meeting, MeetingTypeId type, MeetingRules rules) implements Traceable {
    @Override
    public String traceKind() {
        return "meetings.typed";
    }

    @Override
    public String traceSubject() {
        return meeting.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "meeting", meeting.toString(),
                "type", type.toString(),
                "presence", rules.presence().name(),
                "leave", rules.leave().name(),
                "delegates", Boolean.toString(rules.delegates()));
    }
}
