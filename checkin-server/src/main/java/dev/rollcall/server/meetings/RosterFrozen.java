package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** The roster of a session follows the register no more, or again. */
public record RosterFrozen(SessionId session, boolean frozen) implements Traceable {
    @Override
    public String traceKind() {
        return frozen ? "meetings.roster-frozen" : "meetings.roster-thawed";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("session", session.toString());
    }
}
