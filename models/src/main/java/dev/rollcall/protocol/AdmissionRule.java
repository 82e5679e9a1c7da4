package dev.rollcall.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one rule of admission for an identified member; kiosk and server both decide by it. */
public final class AdmissionRule {
    private AdmissionRule() {}

    /**
     * @param onRoster whether the member is invited to {@code session}
     * @param admittedAt when the member was admitted to it before, null when not yet
     * @param at the instant of passing
     */
    public static Verdict judge(KioskSession session, boolean onRoster, @Nullable Instant admittedAt, Instant at) {
        if (!onRoster) {
            return Verdict.NOT_ON_ROSTER;
        }
        if (admittedAt != null) {
            return Verdict.ALREADY_HERE;
        }
        return session.isOpenAt(at) ? Verdict.WELCOME : Verdict.OUTSIDE_WINDOW;
    }

    /** Whether an admission at {@code at} counts as late. */
    public static boolean isLate(KioskSession session, Instant at) {
        return at.isAfter(session.lateAfter());
    }
}
