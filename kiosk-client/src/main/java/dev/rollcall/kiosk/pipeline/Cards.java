package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.protocol.AdmissionRule;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a decision into what is said about it, complete with names, seats and times. */
final class Cards {
    private final Function<KioskMember, Optional<Portrait>> portraits;

    Cards(Function<KioskMember, Optional<Portrait>> portraits) {
        this.portraits = portraits;
    }

    /** What {@code ruling} tells from {@code at} on; null when the roster has since forgotten whom or what it is about. */
    @Nullable
    Card of(Ruling ruling, Roster roster, Instant at) {
        KioskState state = state(ruling, roster);
        return state == null ? null : new Card(state, ruling.decision().visit(), about(ruling, state), at);
    }

    private static Card.About about(Ruling ruling, KioskState state) {
        Decision decision = ruling.decision();
        if (state instanceof KioskState.ClaimRefused) {
            return Card.About.REFUSAL;
        }
        if (decision.memberId() == null) {
            return Card.About.ADVICE;
        }
        return decision.face() == null ? Card.About.CLAIM : Card.About.FACE;
    }

    private @Nullable KioskState state(Ruling ruling, Roster roster) {
        Decision decision = ruling.decision();
        KioskSession session = roster.session(decision.sessionId()).orElse(null);
        UUID memberId = decision.memberId();
        if (session == null) {
            return null;
        }
        if (memberId == null) {
            return nameless(ruling, Sitting.of(session));
        }
        return roster.member(memberId)
                .map(member ->
                        Person.of(member, session.id(), portraits.apply(member).orElse(null)))
                .map(person -> named(ruling, person, session))
                .orElseGet(() -> stranger(decision, Sitting.of(session)));
    }

    /** The code of a member who is expected nowhere here: there is no name to say. */
    private static @Nullable KioskState stranger(Decision decision, Sitting sitting) {
        return decision.claim() == null ? null : new KioskState.ClaimRefused(Refusal.OTHER_SESSION, sitting);
    }

    private static KioskState nameless(Ruling ruling, Sitting sitting) {
        ClaimEvidence claim = ruling.decision().claim();
        if (claim != null && claim.refusal() != null) {
            return new KioskState.ClaimRefused(claim.refusal(), sitting);
        }
        return ruling.doubt() == null
                ? new KioskState.NotRecognised(sitting)
                : new KioskState.AskForCode(ruling.doubt(), sitting);
    }

    private static KioskState named(Ruling ruling, Person person, KioskSession session) {
        Decision decision = ruling.decision();
        Sitting sitting = Sitting.of(session);
        Instant at = decision.at();
        return switch (decision.verdict()) {
            case WELCOME -> new KioskState.Welcome(person, sitting, at, AdmissionRule.isLate(session, at));
            case GOODBYE -> new KioskState.Goodbye(person, sitting, at);
            case ALREADY_HERE ->
                new KioskState.AlreadyHere(person, sitting, Objects.requireNonNullElse(ruling.since(), at));
            case NOT_HERE_YET -> new KioskState.NotHereYet(person, sitting);
            case NOT_ON_ROSTER -> new KioskState.NotOnRoster(person, sitting);
            case OUTSIDE_WINDOW ->
                at.isBefore(session.opensAt())
                        ? new KioskState.TooEarly(person, sitting)
                        : new KioskState.TooLate(person, sitting);
            case ASK_FOR_CODE, NOT_RECOGNISED, CLAIM_REFUSED -> nameless(ruling, sitting);
        };
    }
}
