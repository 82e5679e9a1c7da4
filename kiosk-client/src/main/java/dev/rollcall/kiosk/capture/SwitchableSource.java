package dev.rollcall.kiosk.capture;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A source that can be exchanged for another while it runs. {@link #switchTo} is for any thread, the rest for one.
 *
 * <p>Numbers and times of the frames go on across the change. The source before is closed by the thread that reads, because
 * a native camera must not be closed under a thread that waits in it.
 */
public final class SwitchableSource implements FrameSource {
    private final AtomicReference<@Nullable FrameSource> next = new AtomicReference<>();
    private final Continuation continuation = new Continuation();
    private FrameSource current;
    private boolean closed;

    public SwitchableSource(FrameSource first) {
        this.current = first;
    }

    /** Shows {@code other} from now on; it is this source's to close. */
    public void switchTo(FrameSource other) {
        FrameSource unused = next.getAndSet(other);
        if (unused != null) {
            unused.close();
        }
    }

    @Override
    public Optional<CapturedFrame> next() throws InterruptedException {
        takeOver();
        Optional<CapturedFrame> frame = current.next();
        if (frame.isEmpty() && takeOver()) {
            frame = current.next();
        }
        return frame.map(continuation::continued);
    }

    private boolean takeOver() {
        FrameSource other = next.getAndSet(null);
        if (other == null || closed) {
            return false;
        }
        current.close();
        current = other;
        continuation.begin();
        return true;
    }

    @Override
    public boolean lossless() {
        return current.lossless();
    }

    @Override
    public void close() {
        closed = true;
        current.close();
        FrameSource unused = next.getAndSet(null);
        if (unused != null) {
            unused.close();
        }
    }
}
