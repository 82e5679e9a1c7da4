package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that lives until withdrawn.
 *
 * @param batch what was issued in one act
 * @param holder the member, or for {@link EntryCode.Kind#STAFF} the account
 * @param revokedAt null while it counts
 */
public record IssuedCode(
        String id,
        UUID batch,
        EntryCode.Kind kind,
        UUID holder,
        String keyId,
        Instant issuedAt,
        @Nullable Instant revokedAt) {
    public boolean counts() {
        return revokedAt == null;
    }

    EntryCode entry() {
        return new EntryCode(kind, id, holder, null, null);
    }
}
