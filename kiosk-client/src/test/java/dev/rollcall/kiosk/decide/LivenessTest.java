package dev.rollcall.kiosk.decide;

import static dev.rollcall.kiosk.decide.VisitFixtures.axis;
import static dev.rollcall.kiosk.decide.VisitFixtures.engine;
import static dev.rollcall.kiosk.decide.VisitFixtures.id;
import static dev.rollcall.kiosk.decide.VisitFixtures.member;
import static dev.rollcall.kiosk.decide.VisitFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.decide.VisitFixtures.Door;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState.Doubt;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a face names, by what its pictures say of being alive, by whether its member is here already, and by the door. */
class LivenessTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            REQUIRE, 0.2, SUSPECTED_ATTACK, false, IN
            REQUIRE, 0.2, SUSPECTED_ATTACK, true,  IN
            REQUIRE, 0.2, SUSPECTED_ATTACK, false, OUT
            REQUIRE, 0.2, SUSPECTED_ATTACK, true,  OUT
            REQUIRE, NaN, NOT_CHECKED,      false, IN
            REQUIRE, NaN, NOT_CHECKED,      true,  IN
            REQUIRE, NaN, NOT_CHECKED,      false, OUT
            REQUIRE, NaN, NOT_CHECKED,      true,  OUT
            """)
    void namesNobodyWhoseLivenessIsDemandedAndNotFound(
            LivenessPolicy policy, double bonaFide, Liveness found, boolean here, Direction way) {
        Ruling ruling = ruling(policy, bonaFide, here, way);

        assertThat(ruling.decision().verdict()).isEqualTo(Verdict.ASK_FOR_CODE);
        assertThat(ruling.doubt()).isEqualTo(Doubt.LIVENESS);
        assertThat(ruling.decision().memberId()).isNull();
        assertThat(ruling.since()).isNull();
        assertThat(ruling.decision().face().liveness()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            REQUIRE, 0.9, BONA_FIDE,        false, IN,  WELCOME
            REQUIRE, 0.9, BONA_FIDE,        true,  IN,  ALREADY_HERE
            REQUIRE, 0.9, BONA_FIDE,        false, OUT, NOT_HERE_YET
            REQUIRE, 0.9, BONA_FIDE,        true,  OUT, GOODBYE
            FLAG,    0.2, SUSPECTED_ATTACK, false, IN,  WELCOME
            FLAG,    0.2, SUSPECTED_ATTACK, true,  IN,  ALREADY_HERE
            FLAG,    0.9, BONA_FIDE,        true,  IN,  ALREADY_HERE
            OFF,     NaN, NOT_CHECKED,      true,  IN,  ALREADY_HERE
            """)
    void namesThoseFoundAliveAndEverybodyWhereItIsNotDemanded(
            LivenessPolicy policy, double bonaFide, Liveness found, boolean here, Direction way, Verdict verdict) {
        Ruling ruling = ruling(policy, bonaFide, here, way);

        assertThat(ruling.decision().verdict()).isEqualTo(verdict);
        assertThat(ruling.decision().memberId()).isEqualTo(id("ada"));
        assertThat(ruling.decision().face().liveness()).isEqualTo(found);
    }

    private static Ruling ruling(LivenessPolicy policy, double bonaFide, boolean here, Direction way) {
        var visits = new Visits(engine(Grade.IDENTIFYING), new DoorPolicy(policy, false, way), ClaimDesk.fresh());
        var admission = new KioskAdmission(id("opening"), id("ada"), VisitFixtures.NOON.minusSeconds(600));
        Roster roster = Roster.of(
                VisitFixtures.MODEL,
                List.of(session("opening", -30, 30)),
                List.of(member("ada", axis(0), "opening")),
                here ? List.of(admission) : List.of());
        Door door = new Door(visits).with(roster).shows(1, axis(0), 60, bonaFide);
        assertThat(door.rulings).hasSize(1);
        return door.rulings.get(0);
    }
}
