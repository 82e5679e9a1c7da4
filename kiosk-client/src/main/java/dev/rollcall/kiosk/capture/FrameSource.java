package dev.rollcall.kiosk.capture;

import java.util.Optional;

/**
 * A row of pictures. For use by one thread at a time; {@link #close} may be called once that thread has ended.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * The next picture, waiting for it as long as the source's pace demands; empty at the end, and again ever after.
     *
     * @throws UnreadableSource if the pictures cannot be had any more
     * @throws InterruptedException if the waiting thread is asked to stop
     */
    Optional<CapturedFrame> next() throws InterruptedException;

    /**
     * True when nobody may be left out: the pipeline then takes each frame before it asks for the next. False when time
     * does not wait, as with a camera.
     */
    boolean lossless();

    @Override
    void close();
}
