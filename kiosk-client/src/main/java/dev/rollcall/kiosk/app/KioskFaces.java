package dev.rollcall.kiosk.app;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.face.opencv.Opened;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.sync.GalleryModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The face engines of one kiosk: the first by its options, others as its server's galleries name them, each fetched and opened on
 * a thread of its own. They stay open until the kiosk stops, so that none is closed under a frame. Thread-safe.
 */
final class KioskFaces implements GalleryModels, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskFaces.class);
    /** Until a model that could not be had is tried again. */
    private static final Duration RETRY = Duration.ofMinutes(2);

    private final ModelStore store;
    private final Clock clock;
    private final Opened first;
    private final String usual;
    private final Map<String, Engine> engines = new HashMap<>();
    private final Map<String, Attempt> attempts = new HashMap<>();
    private boolean closed;

    /** An engine and what it says of itself, which is asked for after it was closed, too. */
    private record Engine(FaceEngine engine, EngineDescription description) {
        static Engine of(FaceEngine engine) {
            return new Engine(engine, engine.description());
        }
    }

    /** @param failedAt null while it goes on for the first time */
    private record Attempt(boolean running, @Nullable Instant failedAt) {}

    private KioskFaces(ModelStore store, Opened first, Clock clock) {
        this.store = store;
        this.first = first;
        this.clock = clock;
        this.usual = first.engine().description().modelId();
        engines.put(usual, Engine.of(first.engine()));
    }

    /** With the engine of {@code choice}, or a demo-grade one; may download. */
    static KioskFaces open(ModelStore store, EngineChoice choice, Clock clock) {
        return new KioskFaces(store, FaceEngines.open(store, choice), clock);
    }

    /** What was opened first. */
    Opened first() {
        return first;
    }

    /** The engine by which to look at the faces of {@code roster}; the first where it has none. */
    FaceEngine of(Roster roster) {
        return engine(roster).engine();
    }

    /** What {@link #of} says of itself. */
    EngineDescription description(Roster roster) {
        return engine(roster).description();
    }

    private synchronized Engine engine(Roster roster) {
        String model = roster.modelId();
        Engine known = model == null ? null : engines.get(model);
        return known == null ? Objects.requireNonNull(engines.get(usual)) : known;
    }

    /** A model that was wanted and could not be had; empty when there is none. */
    synchronized Optional<String> missing() {
        return attempts.entrySet().stream()
                .filter(tried -> tried.getValue().failedAt() != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public String usual() {
        return usual;
    }

    @Override
    public synchronized Standing standing(String modelId) {
        if (engines.containsKey(modelId)) {
            return Standing.READY;
        }
        Attempt attempt = attempts.get(modelId);
        if (attempt == null || mayTryAgain(attempt)) {
            attempts.put(modelId, new Attempt(true, attempt == null ? null : attempt.failedAt()));
            Thread thread = new Thread(() -> fetch(modelId), "model-fetch");
            thread.setDaemon(true);
            thread.start();
        }
        return attempt == null || attempt.failedAt() == null ? Standing.COMING : Standing.MISSING;
    }

    private boolean mayTryAgain(Attempt attempt) {
        Instant failed = attempt.failedAt();
        return !attempt.running()
                && failed != null
                && Duration.between(failed, clock.instant()).abs().compareTo(RETRY) > 0;
    }

    private void fetch(String modelId) {
        try {
            ready(modelId, FaceEngines.byModel(store, modelId));
        } catch (RuntimeException | LinkageError failed) {
            missing(modelId, failed);
        }
    }

    private synchronized void ready(String modelId, FaceEngine engine) {
        if (closed) {
            engine.close();
            return;
        }
        engines.put(modelId, Engine.of(engine));
        attempts.remove(modelId);
        LOG.info("face engine opened model={}", modelId);
    }

    private synchronized void missing(String modelId, Throwable failed) {
        attempts.put(modelId, new Attempt(false, clock.instant()));
        LOG.warn("model not to be had model={} remedy={}", modelId, failed.getMessage());
    }

    @Override
    public synchronized void close() {
        closed = true;
        engines.values().forEach(open -> open.engine().close());
    }
}
