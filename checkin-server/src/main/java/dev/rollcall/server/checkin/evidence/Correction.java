package dev.rollcall.server.checkin.evidence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to put right; written once.
 *
 * @param at the right time, null for {@link Kind#ABSENT}
 * @param struck evidence that counts no longer once this is approved
 * @param decision null while nobody has decided
 */
public record Correction(
        UUID id,
        UUID session,
        UUID member,
        Kind kind,
        @Nullable Instant at,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Set<UUID> struck,
        @Nullable Decision decision) {
    public static final int WORDS = 500;

    public Correction {
        struck = Set.copyOf(struck);
    }

    /** What was right. */
    public enum Kind {
        /** Came at this time, whatever evidence of coming there is. */
        CAME,
        /** Left at this time, whatever evidence of leaving there is. */
        LEFT,
        /** Was not there. */
        ABSENT
    }

    /** @param reason empty for an approval without words */
    public record Decision(boolean approved, String reason, String by, Instant at) {}

    public boolean approved() {
        return decision != null && decision.approved();
    }
}
