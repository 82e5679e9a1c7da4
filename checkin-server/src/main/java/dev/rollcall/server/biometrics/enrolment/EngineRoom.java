package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Grade;
import dev.rollcall.face.opencv.Opened;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.biometrics.Biometrics.EngineStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one face engine of this process. Thread-safe.
 *
 * <p>{@link #open} opens it in a thread of its own, once the server answers: neither a download nor the loading of native
 * libraries is worth waiting for at a start.
 */
final class EngineRoom implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EngineRoom.class);

    private final CompletableFuture<Opened> opening = new CompletableFuture<>();
    private final Supplier<Opened> opener;
    private final boolean allowDemoGrade;
    private final Duration patience;

    EngineRoom(Supplier<Opened> opener, boolean allowDemoGrade, Duration patience) {
        this.opener = opener;
        this.allowDemoGrade = allowDemoGrade;
        this.patience = patience;
    }

    /** Begins to open the engine and returns; to be called once. */
    void open() {
        Thread thread = new Thread(this::openNow, "face-engine-start");
        thread.setDaemon(true);
        thread.start();
    }

    private void openNow() {
        try {
            Opened opened = opener.get();
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
     * The open engine.
     *
     * @throws EnrolmentProblem if it is still opening after the patience set, or does not open
     */
    FaceEngine engine() {
        return opened().engine();
    }

    /** The engine, for keeping what it makes: a demo-grade one only where that was allowed. */
    FaceEngine enrollingEngine() {
        FaceEngine engine = engine();
        if (engine.description().grade() == Grade.DEMO && !allowDemoGrade) {
            throw EnrolmentProblem.demoGrade();
        }
        return engine;
    }

    /** What the engine is, without waiting for it. */
    EngineStatus status() {
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

    private Opened opened() {
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
        opening.cancel(false);
        if (!opening.isCompletedExceptionally()) {
            opening.join().engine().close();
        }
    }
}
