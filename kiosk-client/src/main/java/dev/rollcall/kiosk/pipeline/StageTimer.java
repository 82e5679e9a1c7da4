package dev.rollcall.kiosk.pipeline;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The kiosk's stopwatch, and the only place that reads {@link System#nanoTime()}. Thread-safe. */
final class StageTimer {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<Stage, Latencies> stages = new ConcurrentHashMap<>();

    /** A moment on this stopwatch. */
    record Stamp(long nanos) {
        double millisSince() {
            return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
        }
    }

    Stamp now() {
        return new Stamp(System.nanoTime());
    }

    /** Runs {@code work} and counts it, also when it fails. */
    <T> T time(Stage stage, Callable<T> work) throws Exception {
        Stamp start = now();
        try {
            return work.call();
        } finally {
            of(stage).add(start.millisSince());
        }
    }

    Latencies of(Stage stage) {
        return stages.computeIfAbsent(stage, first -> new Latencies());
    }
}
