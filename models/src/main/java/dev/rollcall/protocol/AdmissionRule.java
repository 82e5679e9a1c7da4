package dev.rollcall.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one rule of admission for an identified member; kiosk and server both decide by it. */
public final class AdmissionRule {
    private AdmissionRule() {}

    /**
     * Everything the rule looks at.
     *
     * @param role as what the member stands on the roster, null when not on it
     * @param ground what the identification rests on
     * @param admittedAt when the member was admitted to this session before, null when not yet
     * @param at the instant of passing
     */
    public record Facts(
            KioskSession session,
            @Nullable Attendee role,
            Direction direction,
            Ground ground,
            @Nullable Instant admittedAt,
            Instant at) {}

    /** What an identification rests on. The ways in are equal: face, code, card and number are one ground. */
    public enum Ground {
        /** A face, code, card or number that counts. */
        SUFFICIENT,
        /** A face that alone is not enough: a second factor is wanted. */
        DOUBTFUL,
        /** A code or card that no longer counts. */
        REVOKED,
        /** Staff who know the member and say why; they may let in outside the window. */
        VOUCHED
    }

    /** The verdict; the first that applies, in this order. */
    public static Verdict judge(Facts facts) {
        if (facts.ground() == Ground.REVOKED) {
            return Verdict.CLAIM_REFUSED;
        }
        if (facts.ground() == Ground.DOUBTFUL) {
            return Verdict.ASK_FOR_CODE;
        }
        if (facts.role() == null) {
            return Verdict.NOT_ON_ROSTER;
        }
        return facts.direction() == Direction.OUT ? leave(facts) : enter(facts, facts.role());
    }

    private static Verdict enter(Facts facts, Attendee role) {
        if (facts.admittedAt() != null) {
            return Verdict.ALREADY_HERE;
        }
        boolean atAnyTime = facts.ground() == Ground.VOUCHED || role.passesAtAnyTime();
        return atAnyTime || facts.session().isOpenAt(facts.at()) ? Verdict.WELCOME : Verdict.OUTSIDE_WINDOW;
    }

    private static Verdict leave(Facts facts) {
        return facts.admittedAt() == null ? Verdict.NOT_HERE_YET : Verdict.GOODBYE;
    }

    /** Whether an admission at {@code at} counts as late. */
    public static boolean isLate(KioskSession session, Instant at) {
        return at.isAfter(session.lateAfter());
    }
}
