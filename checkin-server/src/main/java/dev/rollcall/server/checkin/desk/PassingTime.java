package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.CheckInEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * When somebody passed, in server time.
 *
 * @param suspect whether the device's clock was off by more than {@link #TOLERANCE}
 */
record PassingTime(Instant at, boolean suspect) {
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** Device time plus its measured offset; never later than {@code arrivedAt}, for nobody passes after being reported. */
    static PassingTime of(CheckInEvent event, Instant arrivedAt) {
        Instant corrected = event.deviceTime().plusMillis(event.clockOffsetMillis());
        boolean ahead = corrected.isAfter(arrivedAt.plus(TOLERANCE));
        boolean off = Math.abs(event.clockOffsetMillis()) > TOLERANCE.toMillis();
        return new PassingTime(corrected.isAfter(arrivedAt) ? arrivedAt : corrected, ahead || off);
    }
}
