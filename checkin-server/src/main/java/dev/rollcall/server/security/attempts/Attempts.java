package dev.rollcall.server.security.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rollcall.server.security.SecurityProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts attempts at passwords by account and by address. An attempt is paid before the password is looked at and given
 * back when it was right, so that many at once gain nothing. Kept in memory, at most 100,000 of each. Thread-safe.
 */
@Component
public class Attempts {
    private static final long MOST = 100_000;

    private final SecurityProperties limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> accounts;
    private final Cache<String, Bucket> addresses;

    Attempts(SecurityProperties limits, Clock clock) {
        this.limits = limits;
        this.time = new ClockMeter(clock);
        this.accounts = cache();
        this.addresses = cache();
    }

    /** Pays for one attempt; a value is the time to wait, and nothing was paid. */
    public Optional<Duration> pay(String username, String address) {
        Bucket ofAddress = bucket(addresses, network(address), limits.attemptsPerAddress());
        Optional<Duration> wait = pay(ofAddress);
        if (wait.isPresent()) {
            return wait;
        }
        wait = pay(bucket(accounts, username, limits.attemptsPerAccount()));
        if (wait.isPresent()) {
            ofAddress.addTokens(1);
        }
        return wait;
    }

    /** The attempt was right and costs nothing. */
    public void giveBack(String username, String address) {
        bucket(accounts, username, limits.attemptsPerAccount()).addTokens(1);
        bucket(addresses, network(address), limits.attemptsPerAddress()).addTokens(1);
    }

    private static Optional<Duration> pay(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Cache<String, Bucket> buckets, String key, int capacity) {
        return buckets.get(key, missing -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, limits.window()))
                .build());
    }

    private Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(limits.window().multipliedBy(2))
                .build();
    }

    /** One subscriber commands a whole IPv6 /64; it counts as one address. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : address;
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
