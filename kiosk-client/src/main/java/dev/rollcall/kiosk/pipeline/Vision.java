package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.ClaimDesk;
import dev.rollcall.kiosk.decide.ClaimOutcome;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.decide.Moment;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stages in a row: one frame and the claims beside it in, the decisions they bring out. Remembers visits; for one thread
 * and one source.
 */
final class Vision {
    private final FaceFinder finder;
    private final FaceTracker tracker = new FaceTracker();
    private final QualityGate gate;
    private final ProbeMaker probes;
    private final Visits visits;
    private final StageTimer timer;
    private final Consumer<UUID> staff;
    private @Nullable Long lookedAt;
    private long sourceMillis;

    /**
     * @param staff told of the account whose staff pass was shown
     */
    Vision(FaceEngine engine, PipelineSettings settings, ClaimDesk claims, StageTimer timer, Consumer<UUID> staff) {
        this.finder = new FaceFinder(engine);
        this.gate = new QualityGate(engine);
        this.probes = new ProbeMaker(engine, settings.door().liveness() != LivenessPolicy.OFF);
        this.visits = new Visits(engine.description(), settings.door(), claims);
        this.timer = timer;
        this.staff = staff;
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

    /**
     * @param claims presented since the frame before
     */
    Seen look(CapturedFrame frame, List<Claim> claims, Roster roster, Instant at) throws Exception {
        sourceMillis = frame.sourceMillis();
        var found = timer.time(Stage.DETECT, () -> finder.apply(frame));
        TrackedFaces tracked = timer.time(Stage.TRACK, () -> tracker.apply(found));
        List<Ruling> rulings = new ArrayList<>(visits.end(tracked.alive(), roster, at));
        Optional<TrackedFace> visitor = next(tracked);
        lookedAt = visitor.map(TrackedFace::track).orElse(null);
        JudgedFace judged = null;
        if (visitor.isPresent()) {
            judged = timer.time(Stage.QUALITY, () -> gate.apply(frame, visitor.get()));
            rulings.addAll(observe(judged, roster, at));
        }
        rulings.addAll(present(claims, roster, at));
        Long track = lookedAt;
        return new Seen(
                rulings,
                judged,
                track != null && visits.awaitsDecision(track),
                track == null ? 0 : visits.waited(track, sourceMillis),
                visits.decidedAndThere());
    }

    /** Decides upon claims that no frame comes with. */
    List<Ruling> present(List<Claim> claims, Roster roster, Instant at) {
        List<Ruling> rulings = new ArrayList<>();
        for (Claim claim : claims) {
            ClaimOutcome outcome = visits.present(claim, lookedAt, new Moment(roster, at, sourceMillis));
            if (outcome instanceof ClaimOutcome.Decided decided) {
                rulings.add(decided.ruling());
            } else if (outcome instanceof ClaimOutcome.StaffPass pass) {
                staff.accept(pass.accountId());
            }
        }
        return rulings;
    }

    /** No picture comes any more: whoever was looked at may have gone. */
    void goBlind() {
        lookedAt = null;
    }

    /** Decides upon whoever was there when the source ended. */
    List<Ruling> end(Roster roster, Instant at) {
        return visits.end(Set.of(), roster, at);
    }

    private List<Ruling> observe(JudgedFace judged, Roster roster, Instant at) throws Exception {
        if (!judged.acceptable() || !visits.wants(judged.face().track(), sourceMillis)) {
            return List.of();
        }
        Probe probe = timer.time(Stage.MATCH, () -> probes.apply(judged));
        return timer.time(Stage.DECIDE, () -> visits.observe(probe, roster, at));
    }

    /** The most prominent visitor who still awaits a decision, else the most prominent one. */
    private Optional<TrackedFace> next(TrackedFaces tracked) {
        return tracked.visitors().stream()
                .filter(face -> visits.awaitsDecision(face.track()))
                .findFirst()
                .or(() -> tracked.visitors().stream().findFirst());
    }
}
