package dev.rollcall.kiosk.outbox;

import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the door, before the outbox makes it an event.
 *
 * @param memberId who, null when nobody was identified
 * @param at the device's own clock
 * @param face what the engine saw, null when nobody was looked at
 * @param claim what was presented instead of or beside the face, null when nothing was
 */
public record Witnessed(
        UUID sessionId,
        @Nullable UUID memberId,
        Verdict verdict,
        Direction direction,
        Method method,
        Instant at,
        @Nullable FaceEvidence face,
        @Nullable ClaimEvidence claim) {

    /** A decision of this kiosk. */
    public static Witnessed of(Decision decision) {
        return new Witnessed(
                decision.sessionId(),
                decision.memberId(),
                decision.verdict(),
                decision.direction(),
                decision.method(),
                decision.at(),
                decision.face(),
                decision.claim());
    }
}
