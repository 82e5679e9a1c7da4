package dev.rollcall.server.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many tries in so much time for each of many, refilled evenly. Counted in this process only. Thread-safe. */
public final class Allowance<K> {
    private static final long MOST = 100_000;

    private final Cache<K, Bucket> spent = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final TimeMeter time;
    private final int tries;
    private final Duration within;

    public Allowance(Clock clock, int tries, Duration within) {
        this.time = new ClockMeter(clock);
        this.tries = tries;
        this.within = within;
    }

    /** Takes one try; false when none is left. */
    public boolean spend(K who) {
        return spent.get(who, key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .build())
                .tryConsume(1);
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
