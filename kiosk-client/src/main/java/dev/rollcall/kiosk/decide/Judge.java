package dev.rollcall.kiosk.decide;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Grade;
import dev.rollcall.face.Match;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState.Doubt;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides upon one visit: who, whether that may be believed, and what it means for the session. For one thread. */
final class Judge {
    private final EngineDescription engine;
    private final LivenessPolicy liveness;
    private final boolean mayAdmitByFace;
    private final Agreement agreement;
    private final AdmissionDesk desk = new AdmissionDesk();
    private final RecentVisits recent = new RecentVisits();

    Judge(EngineDescription engine, LivenessPolicy liveness, boolean demoGradeMayAdmit) {
        this.engine = engine;
        this.liveness = liveness;
        this.mayAdmitByFace = engine.grade() == Grade.IDENTIFYING || demoGradeMayAdmit;
        this.agreement = new Agreement(engine.operatingPoints());
    }

    /** The decision, once; empty while more frames may help, and for a visit decided before. */
    Optional<Ruling> decide(Visit visit, Roster roster, Instant at, boolean over) {
        if (visit.isClosed()) {
            return Optional.empty();
        }
        Finding finding = agreement.judge(visit, roster, over);
        if (finding.kind() == Finding.Kind.OPEN || (!over && mayStillTurnOutAlive(finding, visit))) {
            return Optional.empty();
        }
        Optional<Visit> before = recent.continuedBy(visit, finding.member());
        visit.closeAs(before.orElse(visit));
        if (before.isPresent()) {
            return Optional.empty();
        }
        recent.remember(visit, finding.member());
        return Optional.of(ruling(visit, finding, roster, at.truncatedTo(ChronoUnit.MILLIS)));
    }

    private boolean mayStillTurnOutAlive(Finding finding, Visit visit) {
        return finding.member() != null && !isAlive(visit) && !Agreement.outOfPatience(visit);
    }

    private Ruling ruling(Visit visit, Finding finding, Roster roster, Instant at) {
        Doubt doubt = doubt(visit, finding);
        UUID member = doubt == null ? finding.member() : null;
        AdmissionDesk.Entry entry = member == null
                ? new AdmissionDesk.Entry(desk.current(roster, at), refusal(finding), null)
                : desk.enter(roster, member, at);
        var decision = new Decision(
                visit.number(),
                entry.verdict(),
                member,
                entry.session().id(),
                at,
                visit.lastMillis(),
                evidence(visit, finding, roster));
        return new Ruling(decision, visit.age(), doubt, entry.since());
    }

    /** Why the camera alone does not settle it; null where it does, be it that nobody is known. */
    private @Nullable Doubt doubt(Visit visit, Finding finding) {
        return switch (finding.kind()) {
            case OPEN, UNRECOGNISED -> null;
            case AMBIGUOUS -> Doubt.AMBIGUOUS;
            case RECOGNISED -> mayAdmitByFace ? isAlive(visit) ? null : Doubt.LIVENESS : Doubt.DEMO_GRADE;
        };
    }

    private static Verdict refusal(Finding finding) {
        return finding.kind() == Finding.Kind.UNRECOGNISED ? Verdict.NOT_RECOGNISED : Verdict.ASK_FOR_CODE;
    }

    private boolean isAlive(Visit visit) {
        return liveness != LivenessPolicy.REQUIRE || visit.liveness() == Liveness.BONA_FIDE;
    }

    private FaceEvidence evidence(Visit visit, Finding finding, Roster roster) {
        @Nullable Match<UUID> match = finding.match();
        return new FaceEvidence(
                engine.modelId(),
                match == null ? 0 : match.score(),
                match == null ? 0 : match.margin(),
                agreement.threshold(roster),
                visit.frames(),
                visit.liveness());
    }
}
