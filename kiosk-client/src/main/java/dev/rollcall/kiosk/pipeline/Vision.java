package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.decide.Visits;
import dev.rollcall.kiosk.detect.FaceFinder;
import dev.rollcall.kiosk.match.Probe;
import dev.rollcall.kiosk.match.ProbeMaker;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.quality.JudgedFace;
import dev.rollcall.kiosk.quality.QualityGate;
import dev.rollcall.kiosk.track.FaceTracker;
import dev.rollcall.kiosk.track.TrackedFace;
import dev.rollcall.kiosk.track.TrackedFaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages in a row: one frame in, the decisions it brings out. Remembers visits; for one thread and one source. */
final class Vision {
    private final FaceFinder finder;
    private final FaceTracker tracker = new FaceTracker();
    private final QualityGate gate;
    private final ProbeMaker probes;
    private final Visits visits;
    private final StageTimer timer;

    Vision(FaceEngine engine, PipelineSettings settings, StageTimer timer) {
        this.finder = new FaceFinder(engine);
        this.gate = new QualityGate(engine);
        this.probes = new ProbeMaker(engine, settings.liveness() != LivenessPolicy.OFF);
        this.visits = new Visits(engine.description(), settings.liveness(), settings.demoGradeMayAdmit());
        this.timer = timer;
    }

    /**
     * What one frame brought.
     *
     * @param face the visitor looked at, null when nobody is there
     * @param awaiting whether that visitor has no decision yet
     * @param waited millis since the first acceptable frame of a visitor who has none
     * @param there visits that were decided and whose faces have not left
     */
    record Seen(List<Ruling> rulings, @Nullable JudgedFace face, boolean awaiting, long waited, Set<Long> there) {}

    Seen look(CapturedFrame frame, Roster roster, Instant at) throws Exception {
        var found = timer.time(Stage.DETECT, () -> finder.apply(frame));
        TrackedFaces tracked = timer.time(Stage.TRACK, () -> tracker.apply(found));
        List<Ruling> rulings = new ArrayList<>(visits.end(tracked.alive(), roster, at));
        Optional<TrackedFace> visitor = next(tracked);
        if (visitor.isEmpty()) {
            return new Seen(rulings, null, false, 0, visits.decidedAndThere());
        }
        long track = visitor.get().track();
        JudgedFace judged = timer.time(Stage.QUALITY, () -> gate.apply(frame, visitor.get()));
        if (judged.acceptable() && visits.wants(track, frame.sourceMillis())) {
            Probe probe = timer.time(Stage.MATCH, () -> probes.apply(judged));
            rulings.addAll(timer.time(Stage.DECIDE, () -> visits.observe(probe, roster, at)));
        }
        return new Seen(
                rulings,
                judged,
                visits.awaitsDecision(track),
                visits.waited(track, frame.sourceMillis()),
                visits.decidedAndThere());
    }

    /** Decides upon whoever was there when the source ended. */
    List<Ruling> end(Roster roster, Instant at) {
        return visits.end(Set.of(), roster, at);
    }

    /** The most prominent visitor who still awaits a decision, else the most prominent one. */
    private Optional<TrackedFace> next(TrackedFaces tracked) {
        return tracked.visitors().stream()
                .filter(face -> visits.awaitsDecision(face.track()))
                .findFirst()
                .or(() -> tracked.visitors().stream().findFirst());
    }
}
