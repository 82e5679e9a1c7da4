package dev.rollcall.server.checkin.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something sent as evidence that is not believed, as it was received.
 *
 * @param claimedId the id it claims
 * @param digest SHA-256 of the content, hex
 * @param session the session it claims, null when it names none
 * @param sender the device that sent it, whatever the content claims
 * @param reason code
 * @param content the event with its signature, JSON
 */
public record Dispute(
        UUID id,
        UUID claimedId,
        String digest,
        @Nullable UUID session,
        UUID sender,
        String reason,
        String content,
        Instant arrivedAt) {}
