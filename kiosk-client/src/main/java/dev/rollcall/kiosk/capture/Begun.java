package dev.rollcall.kiosk.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of which the first frame was taken to see whether it gives any; that frame is not lost. For one thread at a time. */
final class Begun implements FrameSource {
    private final FrameSource source;
    private @Nullable CapturedFrame first;

    private Begun(FrameSource source, CapturedFrame first) {
        this.source = source;
        this.first = first;
    }

    /** Waits for the first frame; empty, and {@code source} closed, when there is none. */
    static Optional<FrameSource> of(FrameSource source) throws InterruptedException {
        boolean begun = false;
        try {
            Optional<CapturedFrame> first = source.next();
            begun = first.isPresent();
            return first.map(frame -> new Begun(source, frame));
        } catch (UnreadableSource none) {
            return Optional.empty();
        } finally {
            if (!begun) {
                source.close();
            }
        }
    }

    @Override
    public Optional<CapturedFrame> next() throws InterruptedException {
        CapturedFrame frame = first;
        if (frame == null) {
            return source.next();
        }
        first = null;
        return Optional.of(frame);
    }

    @Override
    public boolean lossless() {
        return source.lossless();
    }

    @Override
    public void close() {
        source.close();
    }
}
