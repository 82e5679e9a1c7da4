package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Members were taken off the roster of a session. A large removal is told in several of these.
 *
 * @param members 1 to {@value #MOST}, so that one entry of the trail holds them
 */
public record MembersUninvited(SessionId session, List<MemberId> members) implements Traceable {
    public static final int MOST = 90;

    public MembersUninvited {
        members = List.copyOf(members);
    }

    @Override
    public String traceKind() {
        return "meetings.members-uninvited";
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
