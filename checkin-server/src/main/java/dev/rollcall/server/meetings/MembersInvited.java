package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Members were put on the roster of a session. A large invitation is told in several of these.
 *
 * @param members 1 to {@value #MOST}, so that one entry of the trail holds them
 */
public record MembersInvited(SessionId session, List<MemberId> members) implements Traceable {
    public static final int MOST = 90;

    public MembersInvited {
        members = List.copyOf(members);
    }

    @Override
    public String traceKind() {
        return "meetings.members-invited";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "session",
                session.toString(),
                "members",
                members.stream().map(MemberId::toString).collect(Collectors.joining(",")));
    }
}
