package dev.rollcall.kiosk.decide;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: after {@link #MOST} wrong tries in a row there is a pause, which doubles with every further one up to
 * {@link #LONGEST_PAUSE}. Thread-safe.
 */
public final class TriesLimit {
    /** Wrong tries in a row that cost nothing but the try. */
    public static final int MOST = 5;

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(8);

    private int failures;
    private @Nullable Instant lastFailure;

    /** Whether a try counts now. */
    public synchronized boolean mayTry(Instant at) {
        return failures < MOST
                || lastFailure == null
                // A clock that is set must neither end the pause nor make it last for ever.
                || Duration.between(lastFailure, at).abs().compareTo(pause()) >= 0;
    }

    public synchronized void failed(Instant at) {
        failures++;
        lastFailure = at;
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    private Duration pause() {
        Duration doubled = PAUSE.multipliedBy(1L << Math.min(10, failures - MOST));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
