package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A meeting with its first sessions entered the calendar. */
public record MeetingPlanned(MeetingId meeting, int sessions) implements Traceable {
    @Override
    public String traceKind() {
        return "meetings.planned";
    }

    @Override
    public String traceSubject() {
        return meeting.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("meeting", meeting.toString(), "sessions", Integer.toString(sessions));
    }
}
