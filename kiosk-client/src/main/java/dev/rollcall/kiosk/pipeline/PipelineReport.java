package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;
import java.util.List;
import java.util.Map;

/**
 * One run in figures, ready to be written as JSON.
 *
 * @param frames frames the source gave, the dropped ones included
 * @param framesPerSecond frames looked at per second of running
 * @param dropped frames displaced by newer ones before they were looked at
 * @param seconds wall-clock seconds from start to end, or until now
 * @param stages latency of each stage by its name, in the order of the pipeline
 * @param faceAcceptableToDecision from the capture of a visit's first acceptable frame until its decision was stored, where
 *     a member was identified
 * @param faceAcceptableToRefusal the same where nobody was: the kiosk looks longer on purpose before it turns somebody away
 * @param claimToDecision from the frame after a code, card or number was presented until its decision was stored
 * @param decisions in the order they were made; a run of days keeps the newest ten thousand
 * @param faults what went wrong, oldest first, in English; empty in a sound run
 */
public record PipelineReport(
        long frames,
        double framesPerSecond,
        long dropped,
        double seconds,
        Map<String, Latency> stages,
        Latency faceAcceptableToDecision,
        Latency faceAcceptableToRefusal,
        Latency claimToDecision,
        List<Decision> decisions,
        List<String> faults) {

    /** Percentiles in milliseconds; zeros when nothing was measured. A long run counts its newest few thousand. */
    public record Latency(long count, double p50Millis, double p95Millis, double maxMillis) {}
}
