package dev.rollcall.server.meetings;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The door to meetings. Thread-safe. */
public interface Meetings {
    /**
     * Publishes {@link MeetingPlanned} and a {@link SessionChanged} for each session.
     *
     * @throws dev.rollcall.server.shared.Problem if times contradict one another or there is no session
     */
    MeetingId plan(MeetingDraft draft);

    Optional<MeetingView> meeting(MeetingId id);

    /** Sessions of a meeting by start. */
    List<SessionView> sessions(MeetingId meeting);

    Optional<SessionView> session(SessionId id);

    /** What people want to know about a session beside its times; {@link SittingDetails#NONE} for one unknown. */
    SittingDetails details(SessionId id);

    /** Sessions whose check-in window touches {@code [from, to)}, by start. */
    List<SessionView> sessionsBetween(Instant from, Instant to);

    /** At most {@code most} sessions that have not ended at {@code now}, running ones too, by start. */
    List<SessionView> nextSessions(Instant now, int most);

    /** At most {@code most} sessions with the member on the roster that have not ended at {@code now}, by start. */
    List<SessionView> nextSessionsOf(MemberId member, Instant now, int most);

    /** Adds to the roster of every session of the meeting; those already there stay. */
    void invite(MeetingId meeting, Collection<MemberId> members);

    /**
     * Adds to the roster of one session; those already there stay. Publishes {@link RosterChanged} for those who are new.
     *
     * @return how many are new
     */
    int invite(SessionId session, Collection<MemberId> members);

    /**
     * Takes off the roster of one session; those not there do not matter. Publishes {@link RosterChanged}.
     *
     * @return how many were taken off
     */
    int uninvite(SessionId session, Collection<MemberId> members);

    /**
     * Says as what these members stand on the roster of one session; those not on it do not matter. Publishes {@link
     * RoleGiven}.
     *
     * @return how many have another role than before
     */
    int appoint(SessionId session, Collection<MemberId> members, Attendee role);

    /** Everybody on the roster, and as what. */
    Map<MemberId, Attendee> roles(SessionId session);

    Set<MemberId> roster(SessionId session);

    /** How many stand on the roster of each of these sessions; sessions with nobody are 0. */
    Map<SessionId, Long> rosterSizes(Collection<SessionId> sessions);
}
