package dev.rollcall.server.meetings;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.List;
import java.util.Map;

/**
 * Members stand on the roster of a session in another role than before. Many are told in several of these.
 *
 * @param members 1 to {@value RosterChanged#MOST}
 */
public record RoleGiven(SessionId session, Attendee role, List<MemberId> members) implements Traceable {
    public RoleGiven {
        members = List.copyOf(members);
    }

    @Override
    public String traceKind() {
        return "meetings.role-given";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("session", session.toString(), "role", role.name(), "members", RosterChanged.listed(members));
    }
}
