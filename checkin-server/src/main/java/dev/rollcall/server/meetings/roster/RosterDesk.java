package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.Seats;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses who is expected, at one session or at every session of a meeting; each act is whole or nothing. */
@Service
class RosterDesk {
    private final Meetings meetings;
    private final Members members;
    private final Seats seats;
    private final Following following;

    RosterDesk(Meetings meetings, Members members, Seats seats, Following following) {
        this.meetings = meetings;
        this.members = members;
        this.seats = seats;
        this.following = following;
    }

    /** @param session null for every session of the meeting */
    @Transactional(readOnly = true)
    public Scope scope(UUID meeting, @Nullable UUID session) {
        MeetingView found =
                meetings.meeting(new MeetingId(meeting)).orElseThrow(() -> RosterProblem.unknownMeeting(meeting));
        if (session == null) {
            return new Scope(found, found.sessions());
        }
        var one = found.sessions().stream()
                .filter(candidate -> candidate.id().value().equals(session))
                .toList();
        if (one.isEmpty()) {
            throw RosterProblem.unknownSession(session);
        }
        return new Scope(found, one);
    }

    /** Everybody on a roster of the scope, by pinyin. */
    @Transactional(readOnly = true)
    public List<MemberView> roster(Scope scope) {
        Set<MemberId> ids = new HashSet<>();
        scope.sessions().forEach(session -> ids.addAll(meetings.roster(session.id())));
        return members.findAll(ids).stream()
                .sorted(Comparator.comparing(MemberView::pinyin).thenComparing(MemberView::number))
                .toList();
    }

    /** The roster with roles and seats where the scope is one session. */
    @Transactional(readOnly = true)
    public List<RosterLine> lines(Scope scope) {
        SessionView one = scope.only();
        Map<MemberId, Attendee> roles = one == null ? Map.of() : meetings.roles(one.id());
        Map<MemberId, Seat> taken =
                one == null ? Map.of() : seats.seating(one.id()).seats();
        return roster(scope).stream()
                .map(member -> new RosterLine(member, roles.get(member.id()), taken.get(member.id())))
                .toList();
    }

    /** @return how many have another role at one session at least */
    @Transactional
    public int appoint(Scope scope, Collection<MemberId> chosen, Attendee role) {
        return scope.sessions().stream()
                .mapToInt(session -> meetings.appoint(session.id(), chosen, role))
                .max()
                .orElse(0);
    }

    /** @return how many are new at one session at least */
    @Transactional
    public int inviteServing(Scope scope, String sector) {
        return invite(
                scope,
                members.serving().stream()
                        .filter(member -> sector.isEmpty() || member.sector().equals(sector))
                        .map(MemberView::id)
                        .toList());
    }

    @Transactional
    public int invite(Scope scope, Collection<MemberId> wanted) {
        Set<MemberId> before = new HashSet<>(wanted);
        for (SessionView session : scope.sessions()) {
            before.retainAll(meetings.roster(session.id()));
            meetings.invite(session.id(), wanted);
            following.byHand(session.id(), wanted, true);
        }
        return new HashSet<>(wanted).size() - before.size();
    }

    /** Invites those of the numbers who are in office; the answer names the rest. */
    @Transactional
    public Pasted invitePasted(Scope scope, String pasted) {
        var numbers = PastedNumbers.of(pasted);
        var sorted = numbers.among(members.findByNumbers(numbers.words()));
        int added = invite(scope, sorted.serving().stream().map(MemberView::id).toList());
        return new Pasted(added, sorted);
    }

    @Transactional
    public int uninvite(Scope scope, Collection<MemberId> unwanted) {
        Set<MemberId> expected = new HashSet<>();
        for (SessionView session : scope.sessions()) {
            expected.addAll(meetings.roster(session.id()));
            meetings.uninvite(session.id(), unwanted);
            following.byHand(session.id(), unwanted, false);
        }
        expected.retainAll(Set.copyOf(unwanted));
        return expected.size();
    }

    /** Makes the roster exactly these members. */
    @Transactional
    public void replace(Scope scope, Collection<MemberId> wanted) {
        for (SessionView session : scope.sessions()) {
            Set<MemberId> surplus = new HashSet<>(meetings.roster(session.id()));
            surplus.removeAll(Set.copyOf(wanted));
            meetings.uninvite(session.id(), surplus);
            meetings.invite(session.id(), wanted);
            following.byHand(session.id(), surplus, false);
            following.byHand(session.id(), wanted, true);
        }
    }

    /**
     * Where an act applies.
     *
     * @param sessions one, or all of the meeting
     */
    record Scope(MeetingView meeting, List<SessionView> sessions) {
        /** The session, when it is one. */
        @Nullable
        SessionView only() {
            return sessions.size() == 1 ? sessions.get(0) : null;
        }
    }

    /** What became of pasted numbers. */
    record Pasted(int added, PastedNumbers.Sorted sorted) {}
}
