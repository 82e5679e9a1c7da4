package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.pipeline.PipelineReport.Latency;
import java.util.Arrays;

/** Measured times of which the newest are kept for percentiles, so that a run of weeks needs no more room. Thread-safe. */
final class Latencies {
    private static final int KEPT = 8_192;

    private final double[] newest = new double[KEPT];
    private long count;
    private double max;

    synchronized void add(double millis) {
        newest[(int) (count % KEPT)] = millis;
        count++;
        max = Math.max(max, millis);
    }

    synchronized Latency summary() {
        if (count == 0) {
            return new Latency(0, 0, 0, 0);
        }
        double[] sorted = Arrays.copyOf(newest, (int) Math.min(count, KEPT));
        Arrays.sort(sorted);
        return new Latency(count, rounded(at(sorted, 0.50)), rounded(at(sorted, 0.95)), rounded(max));
    }

    /** The smallest value that this share of all does not exceed (nearest rank). */
    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }
}
