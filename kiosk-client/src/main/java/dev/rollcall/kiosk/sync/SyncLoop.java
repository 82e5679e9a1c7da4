package dev.rollcall.kiosk.sync;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.sync.Exchange.Ending;
import dev.rollcall.protocol.KioskMember;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The third thread of a kiosk, {@code sync}: talks to the server when there is news here or there ({@link NewsLine}), and every
 * {@link Pace#period} otherwise; backs off while the server is away. Thread-safe.
 */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Exchange exchange;
    private final Pace pace;
    private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final Thread thread;
    private final NewsLine line;
    private volatile boolean stopping;

    /**
     * How often to talk.
     *
     * @param period between two conversations without news
     * @param firstPause after the first failure; each further one doubles it
     * @param longestPause most time between two attempts
     * @param flush most time for giving away what waits when the kiosk stops
     */
    public record Pace(Duration period, Duration firstPause, Duration longestPause, Duration flush) {
        public static Pace standard() {
            return new Pace(
                    Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(15));
        }
    }

    private SyncLoop(Exchange exchange, ServerLink link, Pace pace) {
        this.exchange = exchange;
        this.pace = pace;
        this.thread = new Thread(this::run, "sync");
        this.line = new NewsLine(link, this::wake, pace);
    }

    /** Puts what the kiosk still holds from its last run into force and starts to talk. */
    public static SyncLoop start(SyncParts parts, LiveRoster live, Pace pace) {
        SyncLoop loop = new SyncLoop(new Exchange(parts, live), parts.link(), pace);
        loop.thread.setDaemon(true);
        loop.thread.setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("sync stopped", failure);
            parts.health().troubled("sync-stopped");
        });
        loop.thread.start();
        loop.line.start();
        return loop;
    }

    /** There is something to give; returns at once. */
    public void wake() {
        // A full queue means that somebody else has said so already.
        boolean unheard = news.offer(true);
        if (!unheard) {
            LOG.trace("already awake");
        }
    }

    /** Waits until a first conversation has gone well; false when that took longer than {@code limit}. */
    public boolean awaitFirst(Duration limit) throws InterruptedException {
        return firstDone.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The picture to show of {@code member}; empty where none may be shown, or it has not been fetched yet. Never waits. */
    public Optional<Portrait> portrait(KioskMember member) {
        return exchange.album().of(member);
    }

    /** Whose doors these are, as last heard; empty before the first conversation. Never waits. */
    public Optional<House> house() {
        return exchange.house();
    }

    /** Forgets every face and picture held here; only after {@link #close}. */
    public void forgetEverybody() {
        exchange.forgetEverybody();
    }

    /** Ends the thread, then tries for a bounded time to give away what waits; the rest stays in the outbox. */
    @Override
    public void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        line.close();
        thread.interrupt();
        try {
            thread.join(STOPPING.toMillis());
            Failsafe.with(patience(pace.flush())).get(exchange::give);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("outbox not flushed reason={}", failed.toString());
        }
    }

    private void run() {
        while (!stopping) {
            try {
                Failsafe.with(patience(Duration.ZERO)).get(exchange::once);
                firstDone.countDown();
                Boolean unused = news.poll(pace.period().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                return;
            } catch (FailsafeException stop) {
                if (stop.getCause() instanceof InterruptedException) {
                    return;
                }
                LOG.error("sync failed, going on", stop);
            }
        }
    }

    /**
     * @param limit most time for all attempts together, zero for no limit
     */
    private RetryPolicy<Ending> patience(Duration limit) {
        var policy = RetryPolicy.<Ending>builder()
                .handleResultIf(ending -> ending != Ending.DONE)
                .abortOn(InterruptedException.class)
                .abortIf(ending -> stopping && ending == Ending.LOCKED_OUT)
                .withBackoff(pace.firstPause(), pace.longestPause())
                .withJitter(0.25)
                .withMaxRetries(-1)
                .onFailedAttempt(attempt -> {
                    if (attempt.getLastException() != null
                            && !(attempt.getLastException() instanceof InterruptedException)) {
                        LOG.error("sync attempt failed", attempt.getLastException());
                    }
                });
        if (!limit.isZero()) {
            policy.withMaxDuration(limit);
        }
        return policy.build();
    }
}
