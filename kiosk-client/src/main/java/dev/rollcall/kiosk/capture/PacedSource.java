package dev.rollcall.kiosk.capture;

import java.time.Clock;
import java.util.Optional;

/**
 * Shows a source at its own speed: waits for each picture's time. A recorded source passes over pictures that come too late,
 * as a camera would; a drawn one, whose pictures cost this very machine, goes slower instead, so that none is drawn in vain.
 */
final class PacedSource implements FrameSource {
    /** A picture later than this is passed over: about one and a half periods at 30 a second. */
    private static final long LATE_MILLIS = 50;
    /** Beyond this somebody has set the clock, or the machine slept: start counting anew. */
    private static final long CLOCK_SET_MILLIS = 3_000;

    private final FrameSource source;
    private final Clock clock;
    private final boolean slows;
    private long zero = Long.MIN_VALUE;

    private PacedSource(FrameSource source, Clock clock, boolean slows) {
        this.source = source;
        this.clock = clock;
        this.slows = slows;
    }

    static PacedSource recorded(FrameSource source, Clock clock) {
        return new PacedSource(source, clock, false);
    }

    static PacedSource drawn(FrameSource source, Clock clock) {
        return new PacedSource(source, clock, true);
    }

    @Override
    public Optional<CapturedFrame> next() throws InterruptedException {
        while (true) {
            Optional<CapturedFrame> frame = source.next();
            if (frame.isEmpty() || inTime(frame.get())) {
                return frame;
            }
        }
    }

    private boolean inTime(CapturedFrame frame) throws InterruptedException {
        long now = clock.millis();
        long wait = zero == Long.MIN_VALUE ? 0 : zero + frame.sourceMillis() - now;
        boolean late = wait < -LATE_MILLIS;
        if (zero == Long.MIN_VALUE || Math.abs(wait) > CLOCK_SET_MILLIS || (slows && late)) {
            zero = now - frame.sourceMillis();
            return true;
        }
        if (wait > 0) {
            Thread.sleep(wait);
        }
        return !late;
    }

    @Override
    public boolean lossless() {
        return false;
    }

    @Override
    public void close() {
        source.close();
    }
}
