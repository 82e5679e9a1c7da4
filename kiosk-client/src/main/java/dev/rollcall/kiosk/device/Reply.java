package dev.rollcall.kiosk.device;

import java.time.Duration;
import java.time.Instant;

/** How an HTTP call to the server ended; every ending is expected at a kiosk. */
public sealed interface Reply<T> {

    /**
     * The server answered as agreed.
     *
     * @param clock when the call was sent and how long the answer took
     */
    record Answered<T>(T body, RoundTrip clock) implements Reply<T> {}

    /**
     * The server understood and said no, or failed.
     *
     * @param code the last word of the problem's type, empty when the server gave none
     */
    record Refused<T>(int status, String code) implements Reply<T> {
        /** Whether this kiosk is no longer, or was never, let in. */
        public boolean lockedOut() {
            return status == 401 || status == 403;
        }
    }

    /** No answer came. */
    record Unreachable<T>(Fault fault) implements Reply<T> {}

    /** An answer came that is none of ours: another program listens there, or something in between speaks up. */
    record Nonsense<T>(int status) implements Reply<T> {}

    /** Why no answer came, as far as it can be told. */
    enum Fault {
        UNKNOWN_HOST,
        CONNECTION_REFUSED,
        TIMED_OUT,
        TLS,
        BROKEN_OFF
    }

    /** Sending instant by the device's clock and duration of one call. */
    record RoundTrip(Instant sentAt, Duration duration) {
        /** Server clock minus device clock in milliseconds, taking {@code serverTime} to lie in the middle of the call. */
        public long offsetMillis(Instant serverTime) {
            return Duration.between(sentAt.plus(duration.dividedBy(2)), serverTime)
                    .toMillis();
        }
    }
}
