package dev.rollcall.kiosk.decide;

import static dev.rollcall.kiosk.decide.VisitFixtures.axis;
import static dev.rollcall.kiosk.decide.VisitFixtures.id;
import static dev.rollcall.kiosk.decide.VisitFixtures.member;
import static dev.rollcall.kiosk.decide.VisitFixtures.mixed;
import static dev.rollcall.kiosk.decide.VisitFixtures.near;
import static dev.rollcall.kiosk.decide.VisitFixtures.roster;
import static dev.rollcall.kiosk.decide.VisitFixtures.session;
import static dev.rollcall.kiosk.decide.VisitFixtures.visits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.decide.VisitFixtures.Door;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One visit, one decision: agreement, patience, cool-down, and every verdict. */
class VisitsTest {
    @Test
    void welcomesAMemberAtTheThirdFrameThatAgrees() {
        Door door = new Door().shows(1, axis(0), 2);
        assertThat(door.rulings).isEmpty();

        door.shows(1, axis(0), 1);

        Decision decision = door.decisions().get(0);
        assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(decision.memberId()).isEqualTo(id("ada"));
        assertThat(decision.sessionId()).isEqualTo(id("opening"));
        assertThat(decision.face().frames()).isEqualTo(3);
        assertThat(decision.face().liveness()).isEqualTo(Liveness.NOT_CHECKED);
        assertThat(door.rulings.get(0).waitedMillis()).isEqualTo(66);
    }

    @Test
    void decidesOnceHoweverLongTheVisitorStays() {
        assertThat(new Door().shows(1, axis(0), 300).rulings).hasSize(1);
    }

    @Test
    void doesNotDecideAgainWhenTheTrackOfTheSamePersonBreaks() {
        Door door = new Door().shows(1, axis(0), 30).leaves(1).waits(2).shows(2, axis(0), 60);

        assertThat(door.rulings).hasSize(1);
    }

    @Test
    void doesNotTurnAwayAStrangerTwiceWhenTheTrackBreaks() {
        Door door = new Door().shows(1, axis(5), 60).leaves(1).waits(2).shows(2, axis(5), 60);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.NOT_RECOGNISED);
    }

    @Test
    void answersAStrangerWhoResemblesTheMemberBefore() {
        Door door = new Door().shows(1, near(0, 0.75), 30).leaves(1).waits(1).shows(2, axis(7), 60);

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.WELCOME, Verdict.NOT_RECOGNISED);
    }

    @Test
    void tellsAMemberWhoComesBackAfterTheCoolDownThatTheyAreHere() {
        Door door = new Door().shows(1, axis(0), 30).leaves(1).waits(10).shows(2, axis(0), 30);

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.WELCOME, Verdict.ALREADY_HERE);
    }

    @Test
    void noticesThatAnotherPersonTookThePlaceWithinOneTrack() {
        Door door = new Door().shows(1, axis(0), 60).shows(1, axis(1), 60);

        assertThat(door.decisions()).extracting(Decision::memberId).containsExactly(id("ada"), id("grace"));
    }

    @Test
    void looksAWhileBeforeItTurnsAStrangerAway() {
        Door door = new Door().shows(1, axis(5), 27);
        assertThat(door.rulings).isEmpty();

        door.shows(1, axis(5), 1);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.NOT_RECOGNISED);
        assertThat(door.decisions().get(0).memberId()).isNull();
    }

    @Test
    void asksForACodeWhereTheBandsOverlap() {
        Door door = new Door().shows(1, near(0, 0.45), 40);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
        assertThat(door.decisions().get(0).memberId()).isNull();
    }

    @Test
    void asksForACodeBetweenTwoMembersWhoLookAlike() {
        Door door = new Door().shows(1, mixed(0, 1, 1, 0.98), 40);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
    }

    @Test
    void recognisesAMemberWhoseFirstFramesWerePoor() {
        Door door = new Door().shows(1, near(0, 0.45), 10).shows(1, near(0, 0.7), 15);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
    }

    @Test
    void doesNotBelieveAnAverageThatTheFramesThemselvesContradict() {
        Door door = new Door();
        for (int i = 0; i < 20; i++) {
            // The frames name grace and ada in turn; only their average is clearly ada's.
            door.shows(1, mixed(0, 1, 1, i % 2 == 0 ? 1.2 : 0.7), 1);
        }
        assertThat(door.leaves(1).decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
    }

    @Test
    void decidesUponAShortVisitWhenItEnds() {
        Door door = new Door().shows(1, axis(5), 10).leaves(1);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.NOT_RECOGNISED);
    }

    @Test
    void keepsSilentAboutSomebodyWhoOnlyPassedBy() {
        assertThat(new Door().shows(1, axis(0), 2).leaves(1).rulings).isEmpty();
    }

    @Test
    void namesAMemberWhoIsNotOnTheOpenSessionsRoster() {
        Door door = new Door()
                .with(roster(
                        List.of(session("opening", -30, 30), session("evening", 300, 400)),
                        member("ada", axis(0), "evening")))
                .shows(1, axis(0), 5);

        assertThat(door.decisions().get(0).verdict()).isEqualTo(Verdict.NOT_ON_ROSTER);
        assertThat(door.decisions().get(0).sessionId()).isEqualTo(id("opening"));
    }

    @Test
    void choosesAmongOpenSessionsTheOneThatExpectsTheMember() {
        Door door = new Door()
                .with(roster(
                        List.of(session("first", -30, 30), session("second", -20, 30)),
                        member("ada", axis(0), "second")))
                .shows(1, axis(0), 5);

        assertThat(door.decisions().get(0).verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(door.decisions().get(0).sessionId()).isEqualTo(id("second"));
    }

    @Test
    void saysWhenTheMemberIsOutsideTheWindow() {
        Door door = new Door()
                .with(roster(List.of(session("evening", 300, 400)), member("ada", axis(0), "evening")))
                .shows(1, axis(0), 5);

        assertThat(door.decisions().get(0).verdict()).isEqualTo(Verdict.OUTSIDE_WINDOW);
        assertThat(door.decisions().get(0).sessionId()).isEqualTo(id("evening"));
    }

    @Test
    void neverAdmitsByFaceOnADemoGradeEngine() {
        Door door = new Door(visits(Grade.DEMO, LivenessPolicy.OFF, false)).shows(1, axis(0), 40);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
        assertThat(door.decisions().get(0).memberId()).isNull();
    }

    @Test
    void admitsByFaceOnADemoGradeEngineInTheDemoOnly() {
        Door door = new Door(visits(Grade.DEMO, LivenessPolicy.OFF, true)).shows(1, axis(0), 40);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
    }

    @Test
    void asksAMemberForACodeWhosePictureLooksLikeAPicture() {
        Door door = new Door(visits(Grade.IDENTIFYING, LivenessPolicy.REQUIRE, false)).shows(1, axis(0), 60, 0.2);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
        assertThat(door.decisions().get(0).face().liveness()).isEqualTo(Liveness.SUSPECTED_ATTACK);
    }

    @Test
    void asksForACodeWhereLivenessIsDemandedAndCannotBeChecked() {
        Door door = new Door(visits(Grade.IDENTIFYING, LivenessPolicy.REQUIRE, false)).shows(1, axis(0), 60);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.ASK_FOR_CODE);
    }

    @Test
    void admitsASuspectWhereLivenessIsOnlyFlaggedAndSaysSo() {
        Door door = new Door(visits(Grade.IDENTIFYING, LivenessPolicy.FLAG, false)).shows(1, axis(0), 60, 0.2);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
        assertThat(door.decisions().get(0).face().liveness()).isEqualTo(Liveness.SUSPECTED_ATTACK);
    }
}
