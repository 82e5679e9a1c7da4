package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.trail.Traceable;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The one holding that all kiosks polling this server share. A fact about members, faces or meetings makes it stale at
 * once; facts of another server do so within {@code rollcall.checkin.live-tick} while kiosks wait here for news, else after
 * {@code rollcall.checkin.sync-fresh}. Thread-safe; one thread builds while others wait.
 */
@Component
class CurrentHolding {
    /** What is told of doors all day long and changes nothing that a kiosk holds; admissions have their own place in an update. */
    private static final Set<String> LEAVES_IT = Set.of(
            "checkin.admitted",
            "checkin.recorded",
            "checkin.disputed",
            "checkin.cards-printed",
            "checkin.code-reused",
            "checkin.pass-link-made",
            "checkin.pass-links-revoked",
            "biometrics.photo-opened",
            "biometrics.consent-link-made",
            "biometrics.consent-links-revoked",
            "security.signed-in",
            "security.signed-out",
            "security.sign-in-failed");

    private final Holdings holdings;
    private final CheckInProperties properties;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Built last;

    CurrentHolding(Holdings holdings, CheckInProperties properties, Clock clock) {
        this.holdings = holdings;
        this.properties = properties;
        this.clock = clock;
    }

    Holding get() {
        Holding holding = current();
        return holding == null ? build() : holding;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Traceable fact) {
        if (changedBy(fact)) {
            outdate();
        }
    }

    /** Whether kiosks may have to hold something else after {@code fact}. */
    static boolean changedBy(Traceable fact) {
        return !LEAVES_IT.contains(fact.traceKind()) && !fact.traceKind().startsWith("devices.");
    }

    /** Something changed, here or on another server. */
    void outdate() {
        changes.incrementAndGet();
    }

    private synchronized Holding build() {
        Holding meanwhile = current();
        if (meanwhile != null) {
            return meanwhile;
        }
        // counted before reading: a change during the reading makes the result stale, not lost
        long before = changes.get();
        Instant at = clock.instant();
        Holding holding = holdings.asOfNow();
        last = new Built(holding, before, at);
        return holding;
    }

    private @Nullable Holding current() {
        Built built = last;
        if (built == null || built.changes() != changes.get()) {
            return null;
        }
        Instant now = clock.instant();
        boolean fresh = !now.isBefore(built.at()) && now.isBefore(built.at().plus(properties.syncFresh()));
        return fresh ? built.holding() : null;
    }

    private record Built(Holding holding, long changes, Instant at) {}
}
