package dev.rollcall.kiosk.decide;

import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk made of one visit. The camera decides at most once upon it; each claim presented during it is decided upon,
 * too.
 *
 * @param visit rises with every visit of this run of the pipeline; visits too short to judge leave gaps
 * @param direction which way this kiosk's door leads
 * @param method how the member was identified, or somebody tried to be
 * @param memberId who, null when nobody was identified: not recognised, or too close to call
 * @param sessionId the session it is about; a kiosk without sessions decides nothing
 * @param at the device's own clock, in whole milliseconds
 * @param sourceMillis time of the deciding frame since the source's first
 * @param face what the engine saw, null when nobody was looked at
 * @param claim what was presented, null when the face alone decided
 */
public record Decision(
        long visit,
        Verdict verdict,
        Direction direction,
        Method method,
        @Nullable UUID memberId,
        UUID sessionId,
        Instant at,
        long sourceMillis,
        @Nullable FaceEvidence face,
        @Nullable ClaimEvidence claim) {}
