package dev.rollcall.server.checkin.live;

import dev.rollcall.server.meetings.SessionId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser on the stream. What it has not taken yet is replaced by what is newer, so a slow one costs a line of memory and
 * never holds another up. Thread-safe.
 */
final class Viewer {
    private final SessionId session;
    private final Locale locale;
    private final Screen screen;
    private final SseEmitter emitter;
    private final boolean once;
    private final Executor senders;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean greeted = new AtomicBoolean();

    /** @param once whether to end after the first sending, so that the browser comes again later */
    Viewer(SessionId session, Locale locale, Screen screen, SseEmitter emitter, boolean once, Executor senders) {
        this.session = session;
        this.locale = locale;
        this.screen = screen;
        this.emitter = emitter;
        this.once = once;
        this.senders = senders;
    }

    SessionId session() {
        return session;
    }

    Locale locale() {
        return locale;
    }

    /** True exactly once: the first time everything is due. */
    boolean greet() {
        return greeted.compareAndSet(false, true);
    }

    /** Sends what belongs on its screen, soon; nothing is a sign of life. */
    void offer(Map<String, String> parts) {
        synchronized (waiting) {
            waiting.putAll(screen.of(parts));
        }
        if (sending.compareAndSet(false, true)) {
            try {
                senders.execute(this::drain);
            } catch (RejectedExecutionException stopping) {
                end();
            }
        }
    }

    void end() {
        emitter.complete();
    }

    private void drain() {
        try {
            do {
                send(takeWaiting());
                sending.set(false);
            } while (hasWaiting() && sending.compareAndSet(false, true));
            if (once) {
                end();
            }
        } catch (IOException | IllegalStateException gone) {
            // the container tells the emitter, which removes this viewer
            emitter.completeWithError(gone);
        }
    }

    private void send(Map<String, String> parts) throws IOException {
        if (parts.isEmpty()) {
            emitter.send(SseEmitter.event().comment(""));
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            emitter.send(SseEmitter.event().name(part.getKey()).data(part.getValue()));
        }
    }

    private Map<String, String> takeWaiting() {
        synchronized (waiting) {
            var taken = new LinkedHashMap<>(waiting);
            waiting.clear();
            return taken;
        }
    }

    private boolean hasWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }
}
