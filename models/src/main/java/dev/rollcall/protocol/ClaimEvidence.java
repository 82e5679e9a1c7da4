package dev.rollcall.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was presented instead of, or beside, a face.
 *
 * @param reference what names the thing presented: the id of a signed code or one-time code, or the salted hash of a card
 *     number; null for staff
 * @param refusal why it was not accepted, null when it was
 * @param staffId the account that vouched, for {@link Kind#STAFF}
 * @param reason the staff's own words, for {@link Kind#STAFF}
 */
public record ClaimEvidence(
        Kind kind,
        @Nullable String reference,
        @Nullable Refusal refusal,
        @Nullable UUID staffId,
        @Nullable String reason) {
    /** Longest {@link #reason}, in characters. */
    public static final int REASON_LIMIT = 200;

    /** What was presented. */
    public enum Kind {
        /** The pass on a phone, renewed every 30 s. */
        PASS,
        /** A code printed on paper or plastic. */
        PRINTED,
        /** A card read by a reader that types. */
        CARD,
        /** Member number and one-time code. */
        PIN,
        /** A person at the door who knows the member. */
        STAFF
    }
}
