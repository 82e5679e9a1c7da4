package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door to meetings. Thread-safe. */
public interface Meetings {
    /** @throws dev.rollcall.server.shared.Problem if times contradict one another or there is no session */
    MeetingId plan(MeetingDraft draft);

    /** Sessions of a meeting by start. */
    List<SessionView> sessions(MeetingId meeting);

    Optional<SessionView> session(SessionId id);

    /** Sessions whose check-in window touches {@code [from, to)}, by start. */
    List<SessionView> sessionsBetween(Instant from, Instant to);

    /** Adds to the roster of every session of the meeting; those already there stay. */
    void invite(MeetingId meeting, Collection<MemberId> members);

    Set<MemberId> roster(SessionId session);
}
