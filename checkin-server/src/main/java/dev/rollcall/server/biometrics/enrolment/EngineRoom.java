package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Grade;
import dev.rollcall.face.opencv.Opened;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.biometrics.Biometrics.EngineStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The face engines of this process: the one of the model in use, and while a change of the model goes on the one to come.
 * Thread-safe.
 *
 * <p>{@link #open} opens the one in use in a thread of its own, once the server answers: neither a download nor the loading of
 * native libraries is worth waiting for at a start. Engines stay open until the server stops, so that none is closed under
 * somebody's hands.
 */
final class EngineRoom implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EngineRoom.class);

    private final Map<String, CompletableFuture<Opened>> engines = new ConcurrentHashMap<>();
    private final Function<String, Opened> opener;
    private final Supplier<String> inUse;
    private final boolean allowDemoGrade;
    private final Duration patience;

    /**
     * @param opener opens the engine of an embedding model, or a demo-grade one
     * @param inUse id of the model that counts now, asked each time
     */
    EngineRoom(Function<String, Opened> opener, Supplier<String> inUse, boolean allowDemoGrade, Duration patience) {
        this.opener = opener;
        this.inUse = inUse;
        this.allowDemoGrade = allowDemoGrade;
        this.patience = patience;
    }

    /** Begins to open the engine and returns. */
    void open() {
        status();
    }

    private CompletableFuture<Opened> opening(String model) {
        return engines.computeIfAbsent(model, wanted -> {
            var opening = new CompletableFuture<Opened>();
            Thread thread = new Thread(() -> openNow(wanted, opening), "face-engine-start");
            thread.setDaemon(true);
            thread.start();
            return opening;
        });
    }

    private void openNow(String model, CompletableFuture<Opened> opening) {
        try {
            Opened opened = opener.apply(model);
            RuntimeException why = opened.whyDemoGrade();
            if (why != null) {
                log.warn("face engine is demo-grade, it identifies nobody; remedy={}", why.getMessage());
            }
            log.info("face engine open model={}", opened.engine().description().modelId());
            if (!opening.complete(opened)) {
                opened.engine().close();
            }
        } catch (Exception | LinkageError broken) {
            log.error("face engine does not open", broken);
            opening.completeExceptionally(broken);
        }
    }

    /**
     * The open engine of the model in use.
     *
     * @throws EnrolmentProblem if it is still opening after the patience set, or does not open
     */
    FaceEngine engine() {
        return engine(inUse.get());
    }

    /** The open engine of this model, as {@link #engine()}. */
    FaceEngine engine(String model) {
        return opened(opening(model)).engine();
    }

    /** The engine, for keeping what it makes: a demo-grade one only where that was allowed. */
    FaceEngine enrollingEngine() {
        FaceEngine engine = engine();
        if (engine.description().grade() == Grade.DEMO && !allowDemoGrade) {
            throw EnrolmentProblem.demoGrade();
        }
        return engine;
    }

    /** The model whose templates count for kiosks: the one in use, whether this server has it or not. */
    String galleryModel() {
        EngineDescription open = engine().description();
        return open.grade() == Grade.IDENTIFYING || allowDemoGrade ? open.modelId() : inUse.get();
    }

    /** What the engine in use is, without waiting for it. */
    EngineStatus status() {
        return status(inUse.get());
    }

    /** What the engine of this model is; begins to open it, and does not wait. */
    EngineStatus status(String model) {
        CompletableFuture<Opened> opening = opening(model);
        if (!opening.isDone()) {
            return new EngineStatus("", EngineState.STARTING);
        }
        if (opening.isCompletedExceptionally()) {
            return new EngineStatus("", EngineState.BROKEN);
        }
        EngineDescription engine = opening.join().engine().description();
        return new EngineStatus(
                engine.modelId(),
                switch (engine.grade()) {
                    case IDENTIFYING -> EngineState.IDENTIFYING;
                    case DEMO -> allowDemoGrade ? EngineState.DEMONSTRATING : EngineState.DEMO_GRADE;
                });
    }

    /** Lets an engine go that is not the one of its model, so that the next asking tries anew. */
    void forgetIfNotItself(String model) {
        CompletableFuture<Opened> opening = engines.get(model);
        if (opening != null
                && opening.isDone()
                && !status(model).modelId().equals(model)
                && engines.remove(model, opening)) {
            close(opening);
        }
    }

    private Opened opened(CompletableFuture<Opened> opening) {
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw EnrolmentProblem.engineStarting();
        } catch (ExecutionException broken) {
            throw EnrolmentProblem.engineBroken();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw EnrolmentProblem.engineStarting();
        }
    }

    @Override
    public void close() {
        engines.values().forEach(EngineRoom::close);
    }

    private static void close(CompletableFuture<Opened> opening) {
        opening.cancel(false);
        if (!opening.isCompletedExceptionally()) {
            opening.join().engine().close();
        }
    }
}
