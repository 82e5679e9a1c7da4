package dev.rollcall.kiosk.pipeline;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * A named daemon thread that never dies unseen. Interruption ends it quietly; anything else that escapes goes to the
 * failure handler, on the dying thread.
 */
public final class WatchedThread {
    private final Thread thread;

    private WatchedThread(Thread thread) {
        this.thread = thread;
    }

    /** What a thread does until it returns, fails or is interrupted. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Starts {@code work} at once on a thread of this name. */
    public static WatchedThread start(String name, Work work, Consumer<Throwable> onFailure) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    } catch (Exception failure) {
                        throw new Escaped(failure);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dying, failure) ->
                onFailure.accept(failure instanceof Escaped escaped ? escaped.getCause() : failure));
        thread.start();
        return new WatchedThread(thread);
    }

    /** Asks the thread to end, and returns at once. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end; false when {@code limit} passed first. Returns at once when called on the thread itself. */
    public boolean join(Duration limit) throws InterruptedException {
        if (thread == Thread.currentThread()) {
            return false;
        }
        thread.join(limit.toMillis());
        return !thread.isAlive();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private static final class Escaped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Escaped(Exception cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            Throwable cause = super.getCause();
            return cause == null ? this : cause;
        }
    }
}
