package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A session was added, or its title, venue or times changed; whoever shows it must read it again. */
public record SessionChanged(SessionView session, boolean added) implements Traceable {
    @Override
    public String traceKind() {
        return added ? "meetings.session-added" : "meetings.session-changed";
    }

    @Override
    public String traceSubject() {
        return session.id().toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "meeting", session.meeting().toString(),
                "session", session.id().toString(),
                "zone", session.zone().getId(),
                "opens", session.opensAt().toString(),
                "starts", session.startsAt().toString(),
                "late", session.lateAfter().toString(),
                "closes", session.closesAt().toString(),
                "ends", session.endsAt().toString());
    }
}
