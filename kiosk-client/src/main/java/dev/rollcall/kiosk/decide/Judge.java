package dev.rollcall.kiosk.decide;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Grade;
import dev.rollcall.face.Match;
import dev.rollcall.kiosk.decide.AdmissionDesk.Arrival;
import dev.rollcall.kiosk.decide.AdmissionDesk.Entry;
import dev.rollcall.kiosk.decide.Examined.Claimed;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState.Doubt;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides upon one visit: who, whether that may be believed, and what it means for the session. For one thread. */
final class Judge {
    private final EngineDescription engine;
    private final DoorPolicy policy;
    private final boolean mayAdmitByFace;
    private final Agreement agreement;
    private final AdmissionDesk desk;
    private final RecentVisits recent;

    Judge(EngineDescription engine, DoorPolicy policy) {
        this.engine = engine;
        this.policy = policy;
        this.mayAdmitByFace = engine.grade() == Grade.IDENTIFYING || policy.demoGradeMayAdmit();
        this.agreement = new Agreement(engine.operatingPoints());
        this.desk = new AdmissionDesk(policy.direction());
        this.recent = new RecentVisits(engine.operatingPoints().samePerson());
    }

    /** The camera's decision, once; empty while more frames may help, and for a visit settled before. */
    Optional<Ruling> decide(Visit visit, Roster roster, Instant at, boolean over) {
        if (visit.isClosed()) {
            return Optional.empty();
        }
        Finding finding = agreement.judge(visit, roster, over);
        if (finding.kind() == Finding.Kind.OPEN || (!over && mayStillTurnOutAlive(finding, visit))) {
            return Optional.empty();
        }
        UUID claimant = visit.member();
        if (visit.isClaimed() && !isAnother(claimant, finding, visit)) {
            visit.closeAs(visit);
            recent.remember(visit, claimant);
            return Optional.empty();
        }
        Optional<Visit> before = recent.continuedBy(visit, finding.member());
        if (before.isPresent()) {
            visit.closeAs(before.get());
            return Optional.empty();
        }
        visit.close(doubt(visit, finding) == null ? finding.member() : null);
        recent.remember(visit, finding.member());
        return Optional.of(ruling(visit, finding, roster, at.truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * The decision upon what was presented; settles {@code visit}, too, where the claim is accepted.
     *
     * @param visit of whoever presented it, null when nobody is looked at
     * @param number to answer under
     */
    Ruling decide(Claimed claimed, @Nullable Visit visit, long number, Moment now) {
        Instant at = now.at().truncatedTo(ChronoUnit.MILLIS);
        Entry entry =
                desk.decide(new Arrival(claimed.memberId(), claimed.ground(), claimed.sessionId()), now.roster(), at);
        UUID member = claimed.memberId();
        if (visit != null && member != null) {
            visit.claimFor(member, number);
            recent.remember(visit, member);
        }
        var decision = new Decision(
                number,
                entry.verdict(),
                desk.direction(),
                claimed.method(),
                member,
                entry.session().id(),
                at,
                now.sourceMillis(),
                visit == null ? null : evidence(visit, agreement.judge(visit, now.roster(), true), now.roster()),
                claimed.evidence());
        return new Ruling(decision, 0, null, entry.since());
    }

    /** Whether the camera is already sure that somebody else than {@code memberId} stands there. */
    boolean isAnother(@Nullable UUID memberId, Visit visit, Roster roster) {
        return isAnother(memberId, agreement.judge(visit, roster, false), visit);
    }

    private boolean isAnother(@Nullable UUID memberId, Finding finding, Visit visit) {
        UUID seen = finding.member();
        return seen != null && !seen.equals(memberId) && doubt(visit, finding) == null;
    }

    private boolean mayStillTurnOutAlive(Finding finding, Visit visit) {
        return finding.member() != null && !isAlive(visit) && !Agreement.outOfPatience(visit);
    }

    private Ruling ruling(Visit visit, Finding finding, Roster roster, Instant at) {
        Doubt doubt = doubt(visit, finding);
        UUID member = doubt == null ? finding.member() : null;
        Entry entry = finding.kind() == Finding.Kind.UNRECOGNISED
                ? desk.unknown(roster, at)
                : desk.decide(
                        new Arrival(member, doubt == null ? Ground.SUFFICIENT : Ground.DOUBTFUL, null), roster, at);
        var decision = new Decision(
                visit.number(),
                entry.verdict(),
                desk.direction(),
                Method.FACE,
                member,
                entry.session().id(),
                at,
                visit.lastMillis(),
                evidence(visit, finding, roster),
                null);
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

    private boolean isAlive(Visit visit) {
        return policy.liveness() != LivenessPolicy.REQUIRE || visit.liveness() == Liveness.BONA_FIDE;
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
