package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskMember.Enrolled;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.server.assembly.Assembly;
import dev.rollcall.server.assembly.Identity;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what kiosks shall hold: every session about now, the members on its roster, their templates, cards and codes. */
@Component
class Holdings {
    private final KioskRosters rosters;
    private final Members members;
    private final Biometrics biometrics;
    private final EntryWays ways;
    private final Assembly assembly;

    Holdings(KioskRosters rosters, Members members, Biometrics biometrics, EntryWays ways, Assembly assembly) {
        this.rosters = rosters;
        this.members = members;
        this.biometrics = biometrics;
        this.ways = ways;
        this.assembly = assembly;
    }

    Holding asOfNow() {
        List<SessionView> sessions = rosters.sessions();
        Identity identity = assembly.identity();
        return Holding.of(
                rosters.withPapers(sessions),
                kioskMembers(rosters.invitations(sessions)),
                ways.trust(),
                new KioskAssembly(identity.name(), identity.emblem()));
    }

    private Map<UUID, KioskMember> kioskMembers(Map<MemberId, List<KioskInvitation>> invited) {
        if (invited.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, String> portraits = new HashMap<>(members.portraitMarks(invited.keySet()));
        portraits.keySet().removeAll(biometrics.declined());
        var beside = new Beside(biometrics.templates(invited.keySet()), portraits, ways.cards(), ways.oneTimeCodes());
        var found = new HashMap<UUID, KioskMember>();
        for (MemberView member : members.findAll(invited.keySet())) {
            List<KioskInvitation> invitations = invited.getOrDefault(member.id(), List.of());
            found.put(member.id().value(), kioskMember(member, invitations, beside));
        }
        return found;
    }

    private static KioskMember kioskMember(MemberView member, List<KioskInvitation> invitations, Beside beside) {
        MemberId id = member.id();
        EnrolledTemplate enrolled = beside.templates().get(id);
        var undigested = new KioskMember(
                id.value(),
                member.number(),
                member.name(),
                member.pinyin(),
                invitations,
                enrolled == null
                        ? null
                        : new Enrolled(
                                enrolled.template().modelId(),
                                enrolled.template().values()),
                beside.portraits().get(id),
                beside.cards().getOrDefault(id, List.of()),
                beside.codes().get(id),
                "");
        return KioskDigests.digested(undigested, invitations);
    }

    /** What belongs to members beside what the register says of each. */
    private record Beside(
            Map<MemberId, EnrolledTemplate> templates,
            Map<MemberId, String> portraits,
            Map<MemberId, List<String>> cards,
            Map<MemberId, OneTimeCode> codes) {}
}
