package dev.rollcall.kiosk.decide;

import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a claim turned out to be. */
sealed interface Examined {

    /**
     * Something that is to be answered at the door.
     *
     * @param memberId whose it is, null when that is not known or it is not accepted
     * @param sessionId the only session it opens, null for any
     */
    record Claimed(
            @Nullable UUID memberId, Ground ground, Method method, ClaimEvidence evidence, @Nullable UUID sessionId)
            implements Examined {
        static Claimed accepted(UUID memberId, Method method, ClaimEvidence evidence) {
            return new Claimed(memberId, Ground.SUFFICIENT, method, evidence, null);
        }

        static Claimed refused(Method method, ClaimEvidence evidence) {
            return new Claimed(null, Ground.REVOKED, method, evidence, null);
        }
    }

    /** The pass of somebody of the staff: opens the staff's mode, and no door. */
    record StaffPass(UUID accountId) implements Examined {}

    /** Nothing of ours, or said a moment ago. */
    record Nothing() implements Examined {}
}
