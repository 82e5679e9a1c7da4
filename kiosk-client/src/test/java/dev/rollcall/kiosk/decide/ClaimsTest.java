package dev.rollcall.kiosk.decide;

import static dev.rollcall.kiosk.decide.ClaimFixtures.pass;
import static dev.rollcall.kiosk.decide.ClaimFixtures.pin;
import static dev.rollcall.kiosk.decide.ClaimFixtures.printed;
import static dev.rollcall.kiosk.decide.ClaimFixtures.vouch;
import static dev.rollcall.kiosk.decide.VisitFixtures.axis;
import static dev.rollcall.kiosk.decide.VisitFixtures.id;
import static dev.rollcall.kiosk.decide.VisitFixtures.member;
import static dev.rollcall.kiosk.decide.VisitFixtures.near;
import static dev.rollcall.kiosk.decide.VisitFixtures.session;
import static dev.rollcall.kiosk.decide.VisitFixtures.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.codes.EntryCode;
import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.VisitFixtures.Door;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.ClaimEvidence.Kind;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Refusal;
import dev.rollcall.protocol.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, cards, numbers and staff: equal to a face, beside it or instead of it, and refused with the right words. */
class ClaimsTest {
    private final Door door = new Door().with(ClaimFixtures.roster());

    @Test
    void admitsByAPassWhoseOwnerIsNotSeen() {
        door.presents(pass("0000000000000001", id("ada")));

        Decision decision = door.decisions().get(0);
        assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(decision.memberId()).isEqualTo(id("ada"));
        assertThat(decision.method()).isEqualTo(Method.CODE);
        assertThat(decision.face()).isNull();
        assertThat(decision.claim().kind()).isEqualTo(Kind.PASS);
        assertThat(decision.claim().reference()).isEqualTo("0000000000000001");
        assertThat(decision.claim().refusal()).isNull();
    }

    @Test
    void admitsByCardHoweverItsReaderSpellsTheNumber() {
        door.presents(new Claim.CardRead("04a25b11"));

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
        assertThat(door.decisions().get(0).method()).isEqualTo(Method.CARD);
    }

    @Test
    void admitsByNumberAndOneTimeCodeOnce() {
        door.presents(pin("482913")).waits(10).presents(pin("482913"));

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.WELCOME, Verdict.CLAIM_REFUSED);
        assertThat(door.refusals()).containsExactly(Refusal.REPLAYED);
    }

    @Test
    void doesNotUseUpAOneTimeCodeThatOpenedNothing() {
        door.with(Roster.of(
                                VisitFixtures.MODEL,
                                List.of(session("opening", 5, 30)),
                                ClaimFixtures.roster().members(),
                                List.of())
                        .trusting(ClaimFixtures.trust()))
                .presents(pin("482913"))
                .waits(330)
                .presents(pin("482913"));

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.OUTSIDE_WINDOW, Verdict.WELCOME);
    }

    @Test
    void pausesAfterFiveWrongNumbersInARowAndThenGoesOn() {
        for (int i = 0; i < 5; i++) {
            door.presents(pin("000000"));
        }
        door.presents(pin("482913")).waits(30).presents(pin("482913"));

        assertThat(door.refusals())
                .containsExactly(
                        Refusal.WRONG_PIN,
                        Refusal.WRONG_PIN,
                        Refusal.WRONG_PIN,
                        Refusal.WRONG_PIN,
                        Refusal.WRONG_PIN,
                        Refusal.TOO_MANY_TRIES);
        assertThat(door.decisions()).last().extracting(Decision::verdict).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void refusesAPassUsedBefore() {
        door.presents(pass("0000000000000001", id("ada"))).waits(8).presents(pass("0000000000000001", id("ada")));

        assertThat(door.refusals()).containsExactly(Refusal.REPLAYED);
    }

    @Test
    void remembersAcrossStartsWhatWasUsed() {
        var claims = new ClaimDesk(List.of("0000000000000001"), () -> 0);
        Door afterwards = new Door(visits(Grade.IDENTIFYING, claims)).with(ClaimFixtures.roster());

        assertThat(afterwards.presents(pass("0000000000000001", id("ada"))).refusals())
                .containsExactly(Refusal.REPLAYED);
    }

    @Test
    void judgesExpiryByTheServersClock() {
        var claims = new ClaimDesk(List.of(), () -> 300_000);
        Door behind = new Door(visits(Grade.IDENTIFYING, claims)).with(ClaimFixtures.roster());

        assertThat(behind.presents(pass("0000000000000001", id("ada"))).refusals())
                .containsExactly(Refusal.EXPIRED);
    }

    @Test
    void saysWhyACodeIsNotAccepted() {
        door.presents(ClaimFixtures.forged(id("ada")))
                .presents(ClaimFixtures.foreign(id("ada")))
                .presents(printed(ClaimFixtures.WITHDRAWN, id("ada"), null))
                .presents(printed("0000000000000002", id("ada"), id("another session")))
                .presents(new Claim.CardRead("FFFF0000"))
                .presents(ClaimFixtures.code(new EntryCode(
                        EntryCode.Kind.PRINTED, "0000000000000003", id("ada"), null, VisitFixtures.NOON)));

        assertThat(door.refusals())
                .containsExactly(
                        Refusal.FORGED,
                        Refusal.FOREIGN,
                        Refusal.REVOKED,
                        Refusal.OTHER_SESSION,
                        Refusal.UNKNOWN_CARD,
                        Refusal.EXPIRED);
        assertThat(door.decisions()).extracting(Decision::memberId).containsOnlyNulls();
    }

    @Test
    void keepsSilentAboutCodesThatAreNotOurs() {
        door.presents(new Claim.CodeRead("https://example.org/health"));

        assertThat(door.rulings).isEmpty();
    }

    @Test
    void takesACodeHeldUpForSecondsAsOneClaim() {
        Claim card = printed("0000000000000001", id("ada"), null);
        for (int i = 0; i < 40; i++) {
            door.presents(card).shows(1, axis(0), 10);
        }

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
    }

    @Test
    void goesOnWithTheSameVisitWhenACodeSettlesWhatTheFaceCouldNot() {
        door.shows(1, near(0, 0.45), 40)
                .presents(printed("0000000000000001", id("ada"), null))
                .shows(1, near(0, 0.45), 60);

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.ASK_FOR_CODE, Verdict.WELCOME);
        assertThat(door.decisions()).extracting(Decision::visit).containsExactly(1L, 1L);
        assertThat(door.decisions().get(1).face()).isNotNull();
        assertThat(door.decisions().get(1).face().frames()).isGreaterThan(3);
    }

    @Test
    void admitsByCodeOnADemoGradeEngine() {
        Door demo = new Door(visits(Grade.DEMO, ClaimDesk.fresh())).with(ClaimFixtures.roster());

        demo.shows(1, axis(0), 40).presents(printed("0000000000000001", id("ada"), null));

        assertThat(demo.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.ASK_FOR_CODE, Verdict.WELCOME);
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "1, 40", "2, 40", "15, 40"})
    void doesNotDecideUponAFaceWhoseOwnerCameInByCode(int framesBefore, int framesAfter) {
        door.shows(1, axis(5), framesBefore)
                .presents(printed("0000000000000001", id("ada"), null))
                .shows(1, axis(5), framesAfter)
                .leaves(1)
                .shows(2, axis(5), 40);

        assertThat(door.decisions()).extracting(Decision::verdict).containsExactly(Verdict.WELCOME);
    }

    @Test
    void doesNotGreetTwiceSomebodyWhoWasRecognisedWhileShowingTheirCode() {
        door.shows(1, axis(0), 30)
                .presents(printed("0000000000000001", id("ada"), null))
                .shows(1, axis(0), 30);

        assertThat(door.decisions()).extracting(Decision::method).containsExactly(Method.FACE);
    }

    @Test
    void recognisesSomebodyElseThoughANeighbourShowedTheirCode() {
        door.shows(1, axis(1), 2)
                .presents(printed("0000000000000001", id("ada"), null))
                .shows(1, axis(1), 10);

        assertThat(door.decisions()).extracting(Decision::memberId).containsExactly(id("ada"), id("grace"));
        assertThat(door.decisions()).extracting(Decision::verdict).containsOnly(Verdict.WELCOME);
    }

    @Test
    void leavesTheVisitOpenWhenAClaimIsRefused() {
        door.shows(1, axis(0), 2).presents(ClaimFixtures.foreign(id("ada"))).shows(1, axis(0), 5);

        assertThat(door.decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CLAIM_REFUSED, Verdict.WELCOME);
        assertThat(door.decisions()).extracting(Decision::visit).containsOnly(1L);
    }

    @Test
    void letsStaffVouchOutsideTheWindowAndKeepsWhoAndWhy() {
        door.with(Roster.of(
                                VisitFixtures.MODEL,
                                List.of(session("evening", 300, 400)),
                                List.of(member("grace", axis(1), "evening")),
                                List.of())
                        .trusting(ClaimFixtures.trust()))
                .presents(vouch("grace"));

        Decision decision = door.decisions().get(0);
        assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(decision.method()).isEqualTo(Method.STAFF);
        assertThat(decision.claim().staffId()).isEqualTo(ClaimFixtures.JANITOR);
        assertThat(decision.claim().reason()).isEqualTo("known to me");
    }

    @Test
    void believesNobodyWhoIsNotStaffAnyMore() {
        door.presents(new Claim.Vouched(id("ada"), id("dismissed"), "known to me"))
                .presents(ClaimFixtures.staffPass(id("dismissed")));

        assertThat(door.refusals()).containsExactly(Refusal.REVOKED, Refusal.REVOKED);
        assertThat(door.staff).isEmpty();
    }

    @Test
    void asksStaffForAReason() {
        assertThatThrownBy(() -> new Claim.Vouched(id("ada"), ClaimFixtures.JANITOR, "  "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensTheStaffModeAndNoDoorByAStaffPass() {
        door.presents(ClaimFixtures.staffPass(ClaimFixtures.JANITOR));

        assertThat(door.staff).containsExactly(ClaimFixtures.JANITOR);
        assertThat(door.rulings).isEmpty();
    }

    @Test
    void opensTheStaffModeThoughThereIsNoSession() {
        door.with(Roster.empty().trusting(ClaimFixtures.trust()))
                .presents(ClaimFixtures.staffPass(ClaimFixtures.JANITOR))
                .presents(printed("0000000000000001", id("ada"), null));

        assertThat(door.staff).containsExactly(ClaimFixtures.JANITOR);
        assertThat(door.rulings).isEmpty();
    }
}
