package dev.rollcall.kiosk.decide;

import static dev.rollcall.kiosk.decide.VisitFixtures.NOON;
import static dev.rollcall.kiosk.decide.VisitFixtures.axis;
import static dev.rollcall.kiosk.decide.VisitFixtures.engine;
import static dev.rollcall.kiosk.decide.VisitFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.decide.VisitFixtures.Door;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.AdmissionRule;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The kiosk's deciding stage gives the rule's answers, by face, by code and by staff. */
class AdmissionConformanceTest {
    /** A face is decided upon at the third frame, a claim at once. */
    private static final Instant THIRD_FRAME = NOON.plusMillis(66);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/conformance/admission.csv", numLinesToSkip = 1)
    void answers(
            String name,
            Duration at,
            String role,
            Direction direction,
            Ground ground,
            String already,
            Verdict verdict,
            String late) {
        boolean byFace = ground == Ground.SUFFICIENT || ground == Ground.DOUBTFUL;
        KioskSession session = session((byFace ? THIRD_FRAME : NOON).minus(at));
        List<KioskAdmission> admissions = already.equals("yes")
                ? List.of(new KioskAdmission(
                        session.id(), id("ada"), session.opensAt().plusSeconds(60)))
                : List.of();
        Roster roster = Roster.of(VisitFixtures.MODEL, List.of(session), List.of(member(role, session)), admissions)
                .trusting(ClaimFixtures.trust());
        Grade grade = ground == Ground.DOUBTFUL ? Grade.DEMO : Grade.IDENTIFYING;
        Door door = new Door(new Visits(
                        engine(grade), new DoorPolicy(LivenessPolicy.OFF, false, direction), ClaimDesk.fresh()))
                .with(roster);

        arrive(door, ground);

        Decision decision = door.decisions().get(0);
        assertThat(door.decisions()).hasSize(1);
        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.direction()).isEqualTo(direction);
        if (verdict == Verdict.WELCOME) {
            assertThat(AdmissionRule.isLate(session, decision.at())).isEqualTo(late.equals("yes"));
        }
    }

    private static void arrive(Door door, Ground ground) {
        switch (ground) {
            case SUFFICIENT, DOUBTFUL -> door.shows(1, axis(0), 3);
            case REVOKED -> door.presents(ClaimFixtures.printed(ClaimFixtures.WITHDRAWN, id("ada"), null));
            case VOUCHED -> door.presents(ClaimFixtures.vouch("ada"));
        }
    }

    private static KioskSession session(Instant opens) {
        return new KioskSession(
                id("session"),
                "Plenary",
                "Opening",
                "Hall",
                "UTC",
                opens,
                opens.plusSeconds(1800),
                opens.plusSeconds(1800),
                opens.plusSeconds(3600),
                opens.plusSeconds(7200),
                null);
    }

    private static KioskMember member(String role, KioskSession session) {
        List<KioskInvitation> invitations = role.equals("none")
                ? List.of()
                : List.of(new KioskInvitation(session.id(), Attendee.valueOf(role), null));
        var face = new KioskMember.Enrolled(VisitFixtures.MODEL, axis(0).values());
        return new KioskMember(id("ada"), "1", "ada", "ada", invitations, face, null, List.of(), null, "");
    }
}
