package dev.rollcall.server.checkin.pass;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often a link may be opened and wrong ones tried. A hall's network is one address for everybody, so only wrong links count
 * against an address. Counted in this process only. Thread-safe.
 */
@Component
class PassLimit {
    private static final long MOST = 100_000;
    private static final int VIEWS_A_MINUTE = 60;
    private static final int NUMBERS_A_QUARTER = 5;
    private static final int WRONG_A_MINUTE = 30;

    private final Cache<UUID, Bucket> views;
    private final Cache<UUID, Bucket> numbers;
    private final Cache<String, Bucket> wrong;
    private final TimeMeter time;

    PassLimit(Clock clock) {
        this.time = new ClockMeter(clock);
        this.views = cache();
        this.numbers = cache();
        this.wrong = cache();
    }

    /** @throws PassProblem if the link is opened too often */
    void view(UUID link) {
        spend(views.get(link, key -> bucket(VIEWS_A_MINUTE, Duration.ofMinutes(1))));
    }

    /** @throws PassProblem if the holder asks for too many one-time codes */
    void number(UUID link) {
        spend(numbers.get(link, key -> bucket(NUMBERS_A_QUARTER, Duration.ofMinutes(15))));
    }

    /** @throws PassProblem if too many wrong links came from this address */
    void wrong(String address) {
        spend(wrong.get(address, key -> bucket(WRONG_A_MINUTE, Duration.ofMinutes(1))));
    }

    private static void spend(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            throw PassProblem.tooOften();
        }
    }

    private Bucket bucket(int capacity, Duration within) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, within))
                .build();
    }

    private static <K> Cache<K, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
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
