package dev.rollcall.server.checkin.live;

import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.checkin.evidence.Stamp;
import dev.rollcall.server.meetings.SessionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams what moves to every browser on a live page. One thread of this server asks the database what is new, whatever
 * number of browsers looks and whichever server took the events; a few others write. Without viewers nothing is asked.
 * Thread-safe.
 */
@Component
class LiveStream implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    /** After this a browser connects anew and is asked again who it is. */
    private static final long CONNECTION_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private final Attested attested;
    private final LiveRoomFactory rooms;
    private final CheckInProperties properties;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Map<UUID, LiveRoom> open = new ConcurrentHashMap<>();
    private volatile ExecutorService senders = newSenders();
    private volatile @Nullable ScheduledExecutorService ticker;

    LiveStream(Attested attested, LiveRoomFactory rooms, CheckInProperties properties) {
        this.attested = attested;
        this.rooms = rooms;
        this.properties = properties;
    }

    /** Everything that moves comes within a tick, then whatever changes. */
    SseEmitter open(SessionId session, Locale locale, Screen screen) {
        var emitter = new SseEmitter(CONNECTION_MILLIS);
        boolean crowded = viewers.size() >= properties.liveConnections();
        var viewer = new Viewer(session, locale, screen, emitter, crowded, senders);
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onTimeout(viewer::end);
        emitter.onError(gone -> viewers.remove(viewer));
        viewers.add(viewer);
        return emitter;
    }

    private static ExecutorService newSenders() {
        return Executors.newFixedThreadPool(4, new CustomizableThreadFactory("live-send-"));
    }

    private void tick() {
        try {
            Map<UUID, List<Viewer>> bySession = viewers.stream()
                    .collect(Collectors.groupingBy(viewer -> viewer.session().value()));
            open.keySet().retainAll(bySession.keySet());
            if (bySession.isEmpty()) {
                return;
            }
            Map<UUID, Stamp> stamps = attested.stamps(bySession.keySet());
            bySession.forEach((session, watching) -> open.computeIfAbsent(session, rooms::open)
                    .show(watching, stamps.getOrDefault(session, Stamp.NOTHING)));
        } catch (RuntimeException trouble) {
            log.error("live page not updated", trouble);
        }
    }

    @Override
    public void start() {
        if (senders.isShutdown()) {
            senders = newSenders();
        }
        var started = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("live-tick-"));
        long millis = properties.liveTick().toMillis();
        // tick() lets nothing out
        ScheduledFuture<?> unused = started.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
        ticker = started;
    }

    /** Ends every stream before the web server waits for open requests. */
    @Override
    public void stop() {
        ScheduledExecutorService running = ticker;
        if (running != null) {
            running.shutdownNow();
            ticker = null;
        }
        viewers.forEach(Viewer::end);
        senders.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }
}
