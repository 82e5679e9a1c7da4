package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.capture.CapturedFrame;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One slot between capture and vision: the newest frame wins, so that a slow machine is late by one frame and never by a
 * queue. Thread-safe.
 */
final class FrameBox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Arrival slot;
    private boolean ended;
    private boolean called;

    /** A frame and when it came. */
    record Arrival(CapturedFrame frame, StageTimer.Stamp at) {}

    /** Puts the frame in, displacing one nobody has taken. */
    void offer(Arrival arrival) {
        lock.lock();
        try {
            slot = arrival;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Puts the frame in once the one before has been taken; for sources of which no frame may be lost. */
    void put(Arrival arrival) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (slot != null && !ended) {
                changed.await();
            }
            slot = arrival;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the frame out, waiting at most {@code millis}; null when none came in time, at the end, or when called. */
    @Nullable
    Arrival take(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (slot == null && !ended && !called && left > 0) {
                left = changed.awaitNanos(left);
            }
            Arrival taken = slot;
            slot = null;
            called = false;
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** There is something to do besides frames: whoever waits to take one comes back now, or the next time. */
    void call() {
        lock.lock();
        try {
            called = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No frame will come any more; the one in the slot may still be taken. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ended, and nothing is left to take. */
    boolean isDone() {
        lock.lock();
        try {
            return ended && slot == null;
        } finally {
            lock.unlock();
        }
    }
}
