package dev.rollcall.server.checkin;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One passing at a door as others may show it.
 *
 * @param member null when nobody was recognised
 * @param verdict what the kiosk told the person
 * @param ruling what the server made of it
 * @param at server-corrected time of passing
 * @param late whether it was an admission after {@code lateAfter}
 * @param clockSuspect whether the kiosk's clock was so far off that the time was corrected noticeably
 * @param score best similarity seen, null without a face
 * @param threshold the similarity that would have been needed, null without a face
 * @param claim what was presented instead of or beside the face, null when nothing was
 */
public record ArrivalView(
        CheckInId id,
        @Nullable MemberId member,
        DeviceId device,
        Verdict verdict,
        Ruling ruling,
        Method method,
        Direction direction,
        Instant at,
        boolean late,
        boolean clockSuspect,
        @Nullable Float score,
        @Nullable Float threshold,
        @Nullable ClaimEvidence claim) {}
