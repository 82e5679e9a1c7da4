package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.SignedCheckIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event with what the server made of it; written once.
 *
 * @param digest SHA-256 of the signed bytes, hex
 * @param passedAt server-corrected time of passing
 * @param clockSuspect whether the device's clock was so far off that people should know
 * @param firstAt when the member had been admitted before, for {@link Ruling#ALREADY_ADMITTED}
 * @param reason code, for {@link Ruling#DISPUTED}
 */
public record CheckIn(
        SignedCheckIn signed,
        String digest,
        Instant passedAt,
        boolean clockSuspect,
        Instant arrivedAt,
        Ruling ruling,
        @Nullable Instant firstAt,
        @Nullable String reason) {
    public CheckInEvent event() {
        return signed.event();
    }
}
