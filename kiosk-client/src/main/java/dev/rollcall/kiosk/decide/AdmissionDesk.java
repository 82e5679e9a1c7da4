package dev.rollcall.kiosk.decide;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.AdmissionRule;
import dev.rollcall.protocol.AdmissionRule.Facts;
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
    private final Direction direction;
    private final Map<Admission, Instant> own = new HashMap<>();

    /**
     * @param direction which way this kiosk's door leads
     */
    AdmissionDesk(Direction direction) {
        this.direction = direction;
    }

    /**
     * Somebody at the door.
     *
     * @param memberId who, null when that is not known or not believed
     * @param sessionId the only session they may enter, null for any
     */
    record Arrival(@Nullable UUID memberId, Ground ground, @Nullable UUID sessionId) {}

    /**
     * What came of it.
     *
     * @param since when the member had been admitted before, null when not
     */
    record Entry(KioskSession session, Verdict verdict, @Nullable Instant since) {}

    Direction direction() {
        return direction;
    }

    /** Decides upon {@code arrival}; the roster has at least one session. */
    Entry decide(Arrival arrival, Roster roster, Instant at) {
        UUID memberId = arrival.memberId();
        if (memberId == null) {
            KioskSession session = current(roster, at);
            return judged(new Facts(session, null, direction, arrival.ground(), null, at));
        }
        KioskSession session = session(arrival, memberId, roster, at);
        var admission = new Admission(session.id(), memberId);
        Instant since = admittedAt(roster, admission);
        Entry entry = judged(new Facts(session, role(roster, admission), direction, arrival.ground(), since, at));
        if (entry.verdict() == Verdict.WELCOME) {
            own.put(admission, at);
        }
        return entry;
    }

    /** Nobody whom a rule could be applied to. */
    Entry unknown(Roster roster, Instant at) {
        return new Entry(current(roster, at), Verdict.NOT_RECOGNISED, null);
    }

    private static Entry judged(Facts facts) {
        return new Entry(facts.session(), AdmissionRule.judge(facts), facts.admittedAt());
    }

    private KioskSession session(Arrival arrival, UUID memberId, Roster roster, Instant at) {
        Optional<KioskSession> bound = Optional.ofNullable(arrival.sessionId()).flatMap(roster::session);
        Optional<KioskSession> left = direction == Direction.OUT ? lastEntered(roster, memberId) : Optional.empty();
        return bound.or(() -> left).orElseGet(() -> entered(arrival.ground(), memberId, roster, at));
    }

    /** The open session that expects them, else the open one, else the nearest that expects them; staff need no open one. */
    private static KioskSession entered(Ground ground, UUID memberId, Roster roster, Instant at) {
        List<UUID> invited = roster.member(memberId).map(KioskMember::invitations).orElse(List.of()).stream()
                .map(KioskInvitation::sessionId)
                .toList();
        return openFor(roster, invited, at)
                .or(() -> ground == Ground.VOUCHED ? nearest(roster, invited, at) : Optional.empty())
                .or(() -> open(roster, at))
                .or(() -> nearest(roster, invited, at))
                .orElseGet(() -> current(roster, at));
    }

    private Optional<KioskSession> lastEntered(Roster roster, UUID memberId) {
        return roster.sessions().stream()
                .filter(session -> admittedAt(roster, new Admission(session.id(), memberId)) != null)
                .max(Comparator.comparing(KioskSession::startsAt));
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

    private static KioskSession current(Roster roster, Instant at) {
        return roster.sessionAt(at).orElseThrow();
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

    private record Admission(UUID session, UUID member) {}
}
