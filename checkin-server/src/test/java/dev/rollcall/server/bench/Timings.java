package dev.rollcall.server.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, many times over. Thread-safe. */
final class Timings {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long elapsed) {
        nanos.add(elapsed);
    }

    /** Count, median, 95th and 99th percentile and worst, in milliseconds. */
    @Override
    public String toString() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms worst=%.1f ms",
                sorted.length,
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0) / 1e6);
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
    }
}
