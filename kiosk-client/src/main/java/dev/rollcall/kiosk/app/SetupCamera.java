package dev.rollcall.kiosk.app;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.pipeline.WatchedThread;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The camera while there is no kiosk yet: one source at a time, on a thread of its own. Thread-safe. */
final class SetupCamera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SetupCamera.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final FaceEngine faces;
    private final Clock clock;
    private volatile @Nullable Frame newest;
    private @Nullable FrameSource source;
    private @Nullable WatchedThread thread;

    SetupCamera(FaceEngine faces, Clock clock) {
        this.faces = faces;
        this.clock = clock;
    }

    /** Gives the pictures of {@code address} to {@code pictures}; false when none came in time. */
    synchronized boolean watch(String address, Consumer<Frame> pictures) throws InterruptedException {
        close();
        Optional<FrameSource> working = address.isEmpty()
                ? Optional.empty()
                : FirstPicture.await(() -> FrameSources.openWorking(address, faces, clock));
        working.ifPresent(opened -> {
            source = opened;
            thread = WatchedThread.start(
                    "setup-camera",
                    () -> run(opened, pictures),
                    failure -> LOG.warn("camera lost at the first start reason={}", failure.toString()));
        });
        return working.isPresent();
    }

    /** The picture that came last; null while there is none. */
    @Nullable
    Frame newest() {
        return newest;
    }

    private void run(FrameSource opened, Consumer<Frame> pictures) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Optional<CapturedFrame> frame = opened.next();
            if (frame.isEmpty()) {
                return;
            }
            newest = frame.get().picture();
            pictures.accept(frame.get().picture());
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
        WatchedThread running = thread;
        FrameSource open = source;
        thread = null;
        source = null;
        if (running == null || open == null) {
            return;
        }
        running.interrupt();
        if (running.join(FAREWELL)) {
            open.close();
        } else {
            LOG.warn("the camera did not end within {}, it stays open", FAREWELL);
        }
        newest = null;
    }
}
