package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.NewsAnswer;
import dev.rollcall.protocol.NewsRequest;
import dev.rollcall.server.checkin.CheckInProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Where kiosks wait for news. A waiting kiosk holds no thread; one thread of this server asks the database what is new, however many
 * kiosks wait and whichever server made the change. What a kiosk heard last is a digest of content, so it may ask another server next
 * time and misses nothing in between. Thread-safe.
 */
@Component
class NewsDesk implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);
    /** Below what proxies and kiosks bear. */
    private static final long LONGEST_WAIT_MILLIS = 25_000;
    /** A transaction that tells of a change has committed after this, or is told of by the next sync. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(2);

    private final KioskNews news;
    private final CurrentHolding current;
    private final CheckInProperties properties;
    private final Clock clock;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    /** For the ticking thread alone. */
    private Set<UUID> heard = new HashSet<>();

    private Instant tidied = Instant.EPOCH;
    private volatile @Nullable ScheduledExecutorService ticker;

    NewsDesk(KioskNews news, CurrentHolding current, CheckInProperties properties, Clock clock) {
        this.news = news;
        this.current = current;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answered at once when the kiosk does not know the present mark, else with the next change or after a while. */
    DeferredResult<NewsAnswer> await(NewsRequest request) {
        var answer = new DeferredResult<NewsAnswer>(LONGEST_WAIT_MILLIS);
        String present = current.get().digest();
        if (!present.equals(request.mark())) {
            answer.setResult(new NewsAnswer(present));
            return answer;
        }
        var one = new Waiting(present, answer);
        answer.onTimeout(() -> answer.setResult(new NewsAnswer(present)));
        answer.onCompletion(() -> waiting.remove(one));
        waiting.add(one);
        return answer;
    }

    int waiting() {
        return waiting.size();
    }

    private void tick() {
        try {
            tidy();
            if (waiting.isEmpty()) {
                return;
            }
            Set<UUID> told = new HashSet<>(news.since(clock.instant().minus(LOOK_BACK)));
            if (!heard.containsAll(told)) {
                current.outdate();
            }
            heard = told;
            String present = current.get().digest();
            waiting.stream().filter(one -> !one.mark().equals(present)).forEach(one -> one.answer()
                    .setResult(new NewsAnswer(present)));
        } catch (RuntimeException trouble) {
            log.error("kiosks not told of news, they sync all the same", trouble);
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (Duration.between(tidied, now).abs().compareTo(Duration.ofMinutes(10)) > 0) {
            tidied = now;
            news.forgetOld();
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("kiosk-news-"));
        long millis = properties.liveTick().toMillis();
        // tick() lets nothing out
        ScheduledFuture<?> unused = started.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
        ticker = started;
    }

    /** Lets every kiosk go before the web server waits for open requests; they ask another server. */
    @Override
    public void stop() {
        ScheduledExecutorService running = ticker;
        if (running != null) {
            running.shutdownNow();
            ticker = null;
        }
        waiting.forEach(one -> one.answer().setResult(new NewsAnswer(one.mark())));
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }

    /** One kiosk. Compared by identity: two may hold the same. */
    private static final class Waiting {
        private final String mark;
        private final DeferredResult<NewsAnswer> answer;

        Waiting(String mark, DeferredResult<NewsAnswer> answer) {
            this.mark = mark;
            this.answer = answer;
        }

        String mark() {
            return mark;
        }

        DeferredResult<NewsAnswer> answer() {
            return answer;
        }
    }
}
