package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.pipeline.WatchedThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the first picture of a source, and no longer than a bounded time: a camera may hang where it ought to fail. */
final class FirstPicture {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPicture.class);
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private @Nullable FrameSource working;
    private boolean abandoned;

    private FirstPicture() {}

    /** The source that {@code opening} gave in time; one that comes later is closed. */
    static Optional<FrameSource> await(Callable<Optional<FrameSource>> opening) throws InterruptedException {
        var first = new FirstPicture();
        WatchedThread thread = WatchedThread.start(
                "camera-test",
                () -> opening.call().ifPresent(first::take),
                failure -> LOG.warn("camera not usable reason={}", failure.toString()));
        if (!thread.join(LIMIT)) {
            thread.interrupt();
        }
        return first.give();
    }

    private synchronized void take(FrameSource source) {
        if (abandoned) {
            source.close();
        } else {
            working = source;
        }
    }

    private synchronized Optional<FrameSource> give() {
        abandoned = true;
        return Optional.ofNullable(working);
    }
}
