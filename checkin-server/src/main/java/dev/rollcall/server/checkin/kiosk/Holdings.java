package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskMember.Enrolled;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.checkin.desk.KioskSessions;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what kiosks shall hold: every session about now, the members on its roster, their templates. */
@Component
class Holdings {
    private final Meetings meetings;
    private final Members members;
    private final Biometrics biometrics;
    private final CheckInProperties properties;
    private final Clock clock;

    Holdings(Meetings meetings, Members members, Biometrics biometrics, CheckInProperties properties, Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.biometrics = biometrics;
        this.properties = properties;
        this.clock = clock;
    }

    Holding asOfNow() {
        Instant now = clock.instant();
        List<SessionView> sessions =
                meetings.sessionsBetween(now.minus(properties.syncBack()), now.plus(properties.syncAhead()));
        Map<MemberId, List<UUID>> invited = new HashMap<>();
        for (SessionView session : sessions) {
            for (MemberId member : meetings.roster(session.id())) {
                invited.computeIfAbsent(member, id -> new ArrayList<>())
                        .add(session.id().value());
            }
        }
        List<KioskSession> kioskSessions =
                sessions.stream().map(KioskSessions::of).toList();
        return Holding.of(kioskSessions, kioskMembers(invited));
    }

    private Map<UUID, KioskMember> kioskMembers(Map<MemberId, List<UUID>> invited) {
        if (invited.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, EnrolledTemplate> templates = biometrics.templates(invited.keySet());
        var found = new HashMap<UUID, KioskMember>();
        for (MemberView member : members.findAll(invited.keySet())) {
            List<UUID> sessions = invited.getOrDefault(member.id(), List.of());
            found.put(member.id().value(), kioskMember(member, sessions, templates.get(member.id())));
        }
        return found;
    }

    private static KioskMember kioskMember(
            MemberView member, List<UUID> sessions, @Nullable EnrolledTemplate enrolled) {
        UUID id = member.id().value();
        Enrolled face = enrolled == null
                ? null
                : new Enrolled(
                        enrolled.template().modelId(), enrolled.template().values());
        String digest =
                KioskDigests.member(id, List.of(member.number(), member.name(), member.pinyin()), sessions, face);
        List<KioskInvitation> invitations = sessions.stream()
                .map(session -> new KioskInvitation(session, Attendee.INVITED, null))
                .toList();
        return new KioskMember(
                id, member.number(), member.name(), member.pinyin(), invitations, face, null, List.of(), null, digest);
    }
}
