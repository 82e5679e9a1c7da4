package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes those expected along, each in the same role at the same session; who has left office stays behind. */
@Component
class Guests {
    private final Meetings meetings;
    private final Members members;

    Guests(Meetings meetings, Members members) {
        this.meetings = meetings;
        this.members = members;
    }

    /** Who of those expected at the meeting is in office, by session. */
    Party of(MeetingView meeting) {
        Map<SessionId, Map<MemberId, Attendee>> expected = new HashMap<>();
        Set<MemberId> everybody = new HashSet<>();
        meeting.sessions().forEach(session -> {
            var roles = meetings.roles(session.id());
            expected.put(session.id(), roles);
            everybody.addAll(roles.keySet());
        });
        Set<MemberId> serving = members.findAll(everybody).stream()
                .filter(MemberView::serving)
                .map(MemberView::id)
                .collect(Collectors.toSet());
        List<Map<MemberId, Attendee>> bySession = meeting.sessions().stream()
                .map(session -> serving(expected.getOrDefault(session.id(), Map.of()), serving))
                .toList();
        return new Party(bySession, serving.size(), everybody.size() - serving.size());
    }

    private static Map<MemberId, Attendee> serving(Map<MemberId, Attendee> roles, Set<MemberId> serving) {
        return roles.entrySet().stream()
                .filter(entry -> serving.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Invites the party to a copy, whose sessions stand in the same order. */
    void invite(Party party, MeetingId copy) {
        var sessions = meetings.sessions(copy);
        for (int i = 0; i < sessions.size(); i++) {
            SessionId session = sessions.get(i).id();
            var roles = party.bySession().get(i);
            meetings.invite(session, roles.keySet());
            roles.values().stream()
                    .filter(role -> role != Attendee.INVITED)
                    .distinct()
                    .forEach(role -> meetings.appoint(session, in(role, roles), role));
        }
    }

    private static List<MemberId> in(Attendee role, Map<MemberId, Attendee> roles) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Those expected at a meeting.
     *
     * @param bySession in the order of the sessions
     * @param count everybody, once
     * @param left how many are no longer in office and stay behind
     */
    record Party(List<Map<MemberId, Attendee>> bySession, int count, int left) {}
}
