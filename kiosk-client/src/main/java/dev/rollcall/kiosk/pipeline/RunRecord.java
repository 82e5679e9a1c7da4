package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.protocol.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in one run so far, from which the report is made at any time. Thread-safe. */
final class RunRecord {
    private static final int DECISIONS_KEPT = 10_000;
    private static final int FAULTS_KEPT = 100;

    private final StageTimer timer = new StageTimer();
    private final Latencies identified = new Latencies();
    private final Latencies refused = new Latencies();
    private final Latencies claims = new Latencies();
    private final Deque<Decision> decisions = new ArrayDeque<>();
    private final Deque<String> faults = new ArrayDeque<>();
    private long given;
    private long looked;
    private StageTimer.@Nullable Stamp start;
    private @Nullable Double seconds;

    StageTimer timer() {
        return timer;
    }

    synchronized void started() {
        start = timer.now();
    }

    synchronized void ended() {
        if (seconds == null) {
            seconds = elapsed();
        }
    }

    /** The source has counted this far. */
    synchronized void given(long number) {
        given = Math.max(given, number + 1);
    }

    synchronized void lookedAtOne() {
        looked++;
    }

    /**
     * @param arrived when the deciding frame came
     */
    synchronized void decided(Ruling ruling, StageTimer.Stamp arrived) {
        Decision decision = ruling.decision();
        double millis = ruling.waitedMillis() + arrived.millisSince();
        if (decision.method() != Method.FACE) {
            claims.add(millis);
        } else {
            (decision.memberId() == null ? refused : identified).add(millis);
        }
        decisions.addLast(decision);
        if (decisions.size() > DECISIONS_KEPT) {
            decisions.removeFirst();
        }
    }

    synchronized void fault(String what) {
        faults.addLast(what);
        if (faults.size() > FAULTS_KEPT) {
            faults.removeFirst();
        }
    }

    synchronized PipelineReport report() {
        double running = seconds == null ? elapsed() : seconds;
        Map<String, PipelineReport.Latency> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.name().toLowerCase(Locale.ROOT), timer.of(stage).summary());
        }
        return new PipelineReport(
                given,
                running > 0 ? Math.round(looked / running * 10) / 10.0 : 0,
                given - looked,
                Math.round(running * 1000) / 1000.0,
                stages,
                identified.summary(),
                refused.summary(),
                claims.summary(),
                new ArrayList<>(decisions),
                new ArrayList<>(faults));
    }

    private double elapsed() {
        return start == null ? 0 : start.millisSince() / 1000;
    }
}
