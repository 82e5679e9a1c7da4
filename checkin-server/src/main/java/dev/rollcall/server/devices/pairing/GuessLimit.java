package dev.rollcall.server.devices.pairing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries codes: ten wrong ones, then one every six seconds, per network address. Thread-safe.
 *
 * <p>Counted in this process only: with forty bits and fifteen minutes, several servers do not change the odds.
 */
@Component
class GuessLimit {
    private static final int GUESSES = 10;
    private static final int ADDRESSES = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private final Clock clock;

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Takes one guess away before the code is looked at, so that parallel guesses count too. */
    void spend(String address) {
        if (!bucket(address).tryConsume(1)) {
            throw PairingRefused.tooManyGuesses();
        }
    }

    /** The guess was right and does not count: many kiosks may stand behind one address. */
    void giveBack(String address) {
        bucket(address).addTokens(1);
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(address, key -> Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(limit -> limit.capacity(GUESSES).refillGreedy(GUESSES, Duration.ofMinutes(1)))
                .build());
    }

    /** The application's clock as the bucket reads it. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
