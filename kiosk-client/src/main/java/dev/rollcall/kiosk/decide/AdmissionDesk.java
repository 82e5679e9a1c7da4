package dev.rollcall.kiosk.decide;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.AdmissionRule;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the session a visitor is here for and applies {@link AdmissionRule} to it.
 *
 * <p>Remembers whom it admitted itself, because the roster learns of it only when the server has. For one thread.
 */
final class AdmissionDesk {
    private final Map<Admission, Instant> own = new HashMap<>();

    /** A recognised member: the open session that expects them, else the open one, else the nearest that expects them. */
    Entry enter(Roster roster, UUID memberId, Instant at) {
        List<UUID> invited = roster.member(memberId).map(KioskMember::invitations).orElse(List.of()).stream()
                .map(KioskInvitation::sessionId)
                .toList();
        KioskSession session = openFor(roster, invited, at)
                .or(() -> open(roster, at))
                .or(() -> nearest(roster, invited, at))
                .orElseGet(() -> current(roster, at));
        var admission = new Admission(session.id(), memberId);
        Instant since = admittedAt(roster, admission);
        Verdict verdict = AdmissionRule.judge(
                new AdmissionRule.Facts(session, role(roster, admission), Direction.IN, Ground.SUFFICIENT, since, at));
        if (verdict == Verdict.WELCOME) {
            own.put(admission, at);
        }
        return new Entry(session, verdict, since);
    }

    /** The session that this moment belongs to. The roster has at least one. */
    KioskSession current(Roster roster, Instant at) {
        return roster.sessionAt(at).orElseThrow();
    }

    private static @Nullable Attendee role(Roster roster, Admission admission) {
        return roster.member(admission.member())
                .flatMap(member -> member.invitationTo(admission.session()))
                .map(KioskInvitation::role)
                .orElse(null);
    }

    private @Nullable Instant admittedAt(Roster roster, Admission admission) {
        return roster.admittedAt(admission.session(), admission.member()).orElse(own.get(admission));
    }

    private static Optional<KioskSession> openFor(Roster roster, List<UUID> invited, Instant at) {
        return roster.sessions().stream()
                .filter(session -> session.isOpenAt(at) && invited.contains(session.id()))
                .findFirst();
    }

    private static Optional<KioskSession> open(Roster roster, Instant at) {
        return roster.sessions().stream()
                .filter(session -> session.isOpenAt(at))
                .findFirst();
    }

    private static Optional<KioskSession> nearest(Roster roster, List<UUID> invited, Instant at) {
        return roster.sessions().stream()
                .filter(session -> invited.contains(session.id()))
                .min(Comparator.comparing(session -> session.distanceTo(at)));
    }

    /**
     * What came of it.
     *
     * @param since when the member had been admitted before, null when not
     */
    record Entry(KioskSession session, Verdict verdict, @Nullable Instant since) {}

    private record Admission(UUID session, UUID member) {}
}
