package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Members were put on the roster of a session, or taken off it. A large change is told in several of these.
 *
 * @param members 1 to {@value #MOST}, so that one entry of the trail holds them
 */
public record RosterChanged(SessionId session, Change change, List<MemberId> members) implements Traceable {
    public static final int MOST = 90;

    /** Which way. */
    public enum Change {
        INVITED,
        UNINVITED
    }

    public RosterChanged {
        members = List.copyOf(members);
    }

    @Override
    public String traceKind() {
        return "meetings.members-" + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("session", session.toString(), "members", listed(members));
    }

    static String listed(Collection<MemberId> members) {
        return members.stream().map(MemberId::toString).collect(Collectors.joining(","));
    }
}
