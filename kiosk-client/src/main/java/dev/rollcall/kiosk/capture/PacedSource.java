package dev.rollcall.kiosk.capture;

import java.time.Clock;
import java.util.Optional;

/** Shows a recorded source at its own speed: waits for each picture's time, and passes over those that come too late. */
final class PacedSource implements FrameSource {
    /** A picture later than this is passed over: about one and a half periods at 30 a second. */
    private static final long LATE_MILLIS = 50;
    /** Beyond this somebody has set the clock, or the machine slept: start counting anew. */
    private static final long CLOCK_SET_MILLIS = 3_000;

    private final FrameSource source;
    private final Clock clock;
    private long zero = Long.MIN_VALUE;

    PacedSource(FrameSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
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
        if (zero == Long.MIN_VALUE || Math.abs(wait) > CLOCK_SET_MILLIS) {
            zero = now - frame.sourceMillis();
            return true;
        }
        if (wait > 0) {
            Thread.sleep(wait);
        }
        return wait >= -LATE_MILLIS;
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
