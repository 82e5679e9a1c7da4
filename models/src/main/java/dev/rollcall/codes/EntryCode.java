package dev.rollcall.codes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a code.
 *
 * @param id 8 random bytes as lower-case hexadecimal, by which the code is withdrawn or known again
 * @param holder the member, or for {@link Kind#STAFF} the account
 * @param sessionId the only session it opens, null for any
 * @param expiresAt in whole seconds; null where the code lives until it is withdrawn. A pass always has one, at most
 *     {@link CodeVerifier#LONGEST_PASS} after it was made
 */
public record EntryCode(Kind kind, String id, UUID holder, @Nullable UUID sessionId, @Nullable Instant expiresAt) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    public EntryCode {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a code is 16 lower-case hexadecimal digits");
        }
        if (kind == Kind.PASS && expiresAt == null) {
            throw new IllegalArgumentException("a pass expires");
        }
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the code is for. */
    public enum Kind {
        /** On a member's phone, renewed every 30 s. */
        PASS,
        /** On paper or plastic, until withdrawn. */
        PRINTED,
        /** Opens the staff's mode of a kiosk. */
        STAFF
    }
}
