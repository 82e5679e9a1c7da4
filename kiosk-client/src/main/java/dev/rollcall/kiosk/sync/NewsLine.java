package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.NewsAnswer;
import dev.rollcall.protocol.NewsRequest;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread {@code news}: asks the server to say when there is a change, and wakes sync the moment it does. It takes nothing
 * itself, so without it a kiosk is late by one period and never wrong; while the server is away it backs off.
 */
final class NewsLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsLine.class);
    /** Longer than any server lets a kiosk wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Two servers may be of two minds for a moment; nobody asks faster than this. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final ServerLink link;
    private final Runnable wake;
    private final SyncLoop.Pace pace;
    private final Thread thread = new Thread(this::run, "news");
    private volatile boolean stopping;

    NewsLine(ServerLink link, Runnable wake, SyncLoop.Pace pace) {
        this.link = link.withLimit(PATIENCE);
        this.wake = wake;
        this.pace = pace;
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dying, failure) -> LOG.error("news stopped, sync goes on", failure));
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        try {
            listen();
        } catch (InterruptedException stop) {
            LOG.debug("news ended");
        }
    }

    private void listen() throws InterruptedException {
        String mark = null;
        Duration pause = pace.firstPause();
        while (!stopping) {
            String told = ask(mark);
            if (told == null) {
                Thread.sleep(pause.toMillis() + ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
                pause = shorter(pause.multipliedBy(2), pace.longestPause());
                continue;
            }
            pause = pace.firstPause();
            if (!told.equals(mark)) {
                mark = told;
                wake.run();
            }
            Thread.sleep(BREATH.toMillis());
        }
    }

    private @Nullable String ask(@Nullable String mark) throws InterruptedException {
        Reply<NewsAnswer> reply = link.post(KioskApi.NEWS, new NewsRequest(mark), NewsAnswer.class);
        if (reply instanceof Reply.Refused<NewsAnswer> no && no.lockedOut()) {
            // sync hears the same and forgets everybody
            wake.run();
        }
        return reply instanceof Reply.Answered<NewsAnswer> answered
                ? answered.body().mark()
                : null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
