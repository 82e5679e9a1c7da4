package dev.rollcall.server.meetings;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * The roster of a session follows a source, or follows it no more.
 *
 * @param source everybody in office, or the id of a set or group
 */
public record RosterSourced(SessionId session, String kind, UUID source, Attendee role, boolean added)
        implements Traceable {
    @Override
    public String traceKind() {
        return added ? "meetings.roster-source-added" : "meetings.roster-source-dropped";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("session", session.toString(), "kind", kind, "source", source.toString(), "role", role.name());
    }
}
