package dev.rollcall.kiosk.claim;

import dev.rollcall.protocol.ClaimEvidence;
import java.util.UUID;

/** Something presented at the kiosk, not examined yet. Never logged: it may be a secret. */
public sealed interface Claim {

    /**
     * A code was read before the camera.
     *
     * @param text what stands in it
     */
    record CodeRead(String text) implements Claim {}

    /**
     * A card was read by a reader that types.
     *
     * @param number as typed, without the line's end
     */
    record CardRead(String number) implements Claim {}

    /** Somebody typed a member number and a one-time code. */
    record PinTyped(String memberNumber, String code) implements Claim {}

    /**
     * Staff know the member.
     *
     * @param staffId the account that vouches
     * @param reason in the staff's own words; not blank, and no longer than {@link ClaimEvidence#REASON_LIMIT}
     */
    record Vouched(UUID memberId, UUID staffId, String reason) implements Claim {
        public Vouched {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > ClaimEvidence.REASON_LIMIT) {
                throw new IllegalArgumentException("a reason of 1 to " + ClaimEvidence.REASON_LIMIT + " characters");
            }
        }
    }
}
