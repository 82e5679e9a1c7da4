package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands decisions to the sink in their order, again and again until each is stored. For one thread at a time. */
final class DecisionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionDesk.class);
    /** Pause between two attempts to store a decision. */
    private static final long RETRY_MILLIS = 1_000;

    private final DecisionSink sink;
    private final Clock clock;
    private final RunRecord record;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long refusedAt;
    private boolean refused;

    DecisionDesk(DecisionSink sink, Clock clock, RunRecord record) {
        this.sink = sink;
        this.clock = clock;
        this.record = record;
    }

    /**
     * Stores {@code rulings} after those that still wait.
     *
     * @param arrived when the frame came that brought them
     * @return what is stored now and was not before, so that people may be told
     */
    List<Ruling> store(List<Ruling> rulings, StageTimer.Stamp arrived) throws Exception {
        rulings.forEach(ruling -> pending.addLast(new Pending(ruling, arrived)));
        if (refused && Math.abs(clock.millis() - refusedAt) < RETRY_MILLIS) {
            return List.of();
        }
        List<Ruling> stored = new ArrayList<>();
        while (!pending.isEmpty() && storesFirst()) {
            stored.add(pending.removeFirst().ruling());
        }
        return stored;
    }

    private boolean storesFirst() throws Exception {
        Pending first = pending.getFirst();
        Decision decision = first.ruling().decision();
        try {
            record.timer().time(Stage.STORE, () -> {
                sink.accept(decision);
                return decision;
            });
            refused = false;
        } catch (RuntimeException failure) {
            refused = true;
            refusedAt = clock.millis();
            record.fault("a decision could not be stored: " + failure);
            LOG.error("decision not stored, waiting={}", pending.size(), failure);
            return false;
        }
        record.decided(first.ruling(), first.arrived());
        FaceEvidence face = decision.face();
        LOG.info(
                "decided visit={} verdict={} method={} member={} session={} score={} frames={}",
                decision.visit(),
                decision.verdict(),
                decision.method(),
                decision.memberId(),
                decision.sessionId(),
                face == null ? null : face.score(),
                face == null ? null : face.frames());
        return true;
    }

    /** Whether every decision so far would survive a power cut. */
    boolean allStored() {
        return pending.isEmpty();
    }

    private record Pending(Ruling ruling, StageTimer.Stamp arrived) {}
}
