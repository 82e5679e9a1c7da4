package dev.rollcall.kiosk.decide;

import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk made of one visit; there is at most one for each.
 *
 * @param visit rises with every visit of this run of the pipeline; visits too short to judge leave gaps
 * @param memberId who, null when nobody was identified: not recognised, or too close to call
 * @param sessionId the session it is about; a kiosk without sessions decides nothing
 * @param at the device's own clock, in whole milliseconds
 * @param sourceMillis time of the deciding frame since the source's first
 * @param face what the engine saw
 */
public record Decision(
        long visit,
        Verdict verdict,
        @Nullable UUID memberId,
        UUID sessionId,
        Instant at,
        long sourceMillis,
        FaceEvidence face) {}
