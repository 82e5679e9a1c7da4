package dev.rollcall.kiosk.capture;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A camera or stream that is opened again when it breaks off, with pauses that double up to half a minute.
 *
 * <p>The first opening is not repeated: a wrong address is the operator's to correct.
 */
final class ReopeningSource implements FrameSource {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Opener opener;
    private final Duration firstPause;
    private final Consumer<UnreadableSource> losses;
    private @Nullable FrameSource open;
    private Duration pause;
    private final Continuation continuation = new Continuation();

    /** Opens a source or throws {@link UnreadableSource}. */
    interface Opener {
        FrameSource open();
    }

    ReopeningSource(Opener opener, Duration firstPause, Consumer<UnreadableSource> losses) {
        this.opener = opener;
        this.firstPause = firstPause;
        this.losses = losses;
        this.pause = firstPause;
        this.open = opener.open();
    }

    @Override
    public Optional<CapturedFrame> next() throws InterruptedException {
        while (true) {
            try {
                FrameSource source = open == null ? reopened() : open;
                Optional<CapturedFrame> frame = source.next();
                if (frame.isPresent()) {
                    pause = firstPause;
                    return frame.map(continuation::continued);
                }
                lost(new UnreadableSource("the stream ended", null));
            } catch (UnreadableSource failure) {
                lost(failure);
            }
        }
    }

    private FrameSource reopened() {
        FrameSource source = opener.open();
        open = source;
        continuation.begin();
        return source;
    }

    private void lost(UnreadableSource failure) throws InterruptedException {
        losses.accept(failure);
        close();
        Thread.sleep(pause.toMillis());
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public boolean lossless() {
        return false;
    }

    @Override
    public void close() {
        FrameSource source = open;
        open = null;
        if (source != null) {
            source.close();
        }
    }
}
