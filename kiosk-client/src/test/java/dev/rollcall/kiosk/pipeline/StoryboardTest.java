package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import dev.rollcall.face.Quality;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.quality.JudgedFace;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Doubt;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.track.TrackedFace;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSeat;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the screen is given, by a clock turned by hand: who is named, for how long, and what comes after. */
class StoryboardTest {
    private static final Instant NOON = FilmFixtures.NOON;
    private static final long ADA = 1;
    private static final Roster ROSTER =
            Roster.of("none", List.of(FilmFixtures.openSession()), List.of(ada()), List.of());

    private final Storyboard board = new Storyboard(new Cards(nobody -> Optional.empty()));

    @Test
    void namesAMemberWithTheirSeatAndSitting() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);

        assertThat(board.after(nobody(ADA), ROSTER, NOON)).isInstanceOfSatisfying(KioskState.Welcome.class, card -> {
            assertThat(card.person().name()).isEqualTo("Ada");
            assertThat(card.person().seat()).isEqualTo(new Seat("3-12", 3, 12, 20, 30));
            assertThat(card.sitting().title()).isEqualTo("Opening");
            assertThat(card.late()).isFalse();
        });
    }

    @Test
    void showsTheWayToThePapersWithTheWelcome() {
        URI papers = URI.create("https://papers.example.org/1");
        Roster roster =
                Roster.of("none", List.of(FilmFixtures.openSession().withPapers(papers)), List.of(ada()), List.of());
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), roster, NOON);

        assertThat(board.after(nobody(ADA), roster, NOON))
                .isInstanceOfSatisfying(
                        KioskState.Welcome.class,
                        card -> assertThat(card.sitting().papers()).isEqualTo(papers));
    }

    @Test
    void takesANameAwayAfterThreeSecondsHoweverLongItsFaceStays() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);

        assertThat(board.after(nobody(ADA), ROSTER, later(2_999))).isInstanceOf(KioskState.Welcome.class);
        assertThat(board.after(nobody(ADA), ROSTER, later(3_000))).isInstanceOf(KioskState.Idle.class);
    }

    @Test
    void takesANameAwayWithItsFaceOnceItCanHaveBeenRead() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);

        assertThat(board.after(nobody(), ROSTER, later(1_199))).isInstanceOf(KioskState.Welcome.class);
        assertThat(board.after(nobody(), ROSTER, later(1_200))).isInstanceOf(KioskState.Idle.class);
        assertThat(board.after(nobody(ADA), ROSTER, later(1_300))).isInstanceOf(KioskState.Idle.class);
    }

    @Test
    void takesANameAwayAlthoughNoPictureComesAnyMore() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);
        board.after(nobody(ADA), ROSTER, NOON);

        assertThat(board.between(ROSTER, later(2_000))).isEmpty();
        assertThat(board.between(ROSTER, later(3_000))).get().isInstanceOf(KioskState.Idle.class);
        assertThat(board.between(ROSTER, later(3_200))).isEmpty();
    }

    @Test
    void takesANameAwayWhenTheClockIsSetBack() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);

        assertThat(board.after(nobody(ADA), ROSTER, NOON.minusSeconds(60))).isInstanceOf(KioskState.Idle.class);
    }

    @Test
    void looksAtTheNextPersonBehindTheLastCardAndShowsTheirOwnAtOnce() {
        board.tell(ruling(Verdict.WELCOME, ada().id(), null), ROSTER, NOON);
        assertThat(board.after(waiting(100), ROSTER, later(500))).isInstanceOf(KioskState.Welcome.class);

        board.tell(ruling(Verdict.NOT_RECOGNISED, null, null), ROSTER, later(600));

        assertThat(board.after(nobody(), ROSTER, later(600))).isInstanceOf(KioskState.NotRecognised.class);
    }

    @Test
    void keepsAdviceAsLongAsItsVisitorAndMakesRoomForTheNext() {
        board.tell(ruling(Verdict.ASK_FOR_CODE, null, Doubt.AMBIGUOUS), ROSTER, NOON);

        assertThat(board.after(nobody(ADA), ROSTER, later(60_000))).isInstanceOf(KioskState.AskForCode.class);
        assertThat(board.after(waiting(0, ADA), ROSTER, later(60_000))).isInstanceOf(KioskState.Looking.class);
        assertThat(board.after(nobody(ADA), ROSTER, later(60_100))).isInstanceOf(KioskState.AskForCode.class);
        assertThat(board.after(nobody(), ROSTER, later(60_200))).isInstanceOf(KioskState.Idle.class);
    }

    @Test
    void asksForPatienceOnlyWhenAnAnswerTakesLong() {
        assertThat(board.after(waiting(400), ROSTER, NOON)).isInstanceOf(KioskState.Looking.class);
        assertThat(board.after(waiting(401), ROSTER, NOON)).isInstanceOf(KioskState.OneMoment.class);
    }

    @Test
    void tellsTooEarlyFromTooLate() {
        board.tell(ruling(Verdict.OUTSIDE_WINDOW, ada().id(), null, NOON.minusSeconds(3601)), ROSTER, NOON);
        assertThat(board.after(nobody(), ROSTER, NOON)).isInstanceOf(KioskState.TooEarly.class);

        board.tell(ruling(Verdict.OUTSIDE_WINDOW, ada().id(), null, NOON.plusSeconds(7200)), ROSTER, NOON);
        assertThat(board.after(nobody(), ROSTER, NOON)).isInstanceOf(KioskState.TooLate.class);
    }

    @Test
    void saysNothingAboutSomebodyWhomTheRosterHasForgotten() {
        board.tell(ruling(Verdict.WELCOME, FilmFixtures.id("gone"), null), ROSTER, NOON);

        assertThat(board.after(nobody(ADA), ROSTER, NOON)).isInstanceOf(KioskState.Idle.class);
    }

    private static Instant later(long millis) {
        return NOON.plusMillis(millis);
    }

    private static Ruling ruling(Verdict verdict, @Nullable UUID member, @Nullable Doubt doubt) {
        return ruling(verdict, member, doubt, NOON);
    }

    private static Ruling ruling(Verdict verdict, @Nullable UUID member, @Nullable Doubt doubt, Instant at) {
        var face = new FaceEvidence("none", 0.6f, 0.2f, 0.5f, 3, Liveness.NOT_CHECKED);
        var decision = new Decision(
                ADA,
                verdict,
                Direction.IN,
                Method.FACE,
                member,
                FilmFixtures.openSession().id(),
                at,
                0,
                face,
                null);
        return new Ruling(decision, 0, doubt, null);
    }

    private static Vision.Seen nobody(Long... there) {
        return new Vision.Seen(List.of(), null, false, 0, Set.of(there));
    }

    private static Vision.Seen waiting(long millis, Long... there) {
        var points = new Landmarks(new Point(0, 0), new Point(1, 0), new Point(0, 1), new Point(0, 1), new Point(1, 1));
        var face = new TrackedFace(2, new Face(new Box(0, 0, 1, 1), points, 1));
        var frame = new CapturedFrame(0, 0, Frame.ofBgr(1, 1, new byte[3]));
        var judged = new JudgedFace(frame, face, new Quality(200, 100, 128, 0, 0, 0, Set.of()));
        return new Vision.Seen(List.of(), judged, true, millis, Set.of(there));
    }

    private static KioskMember ada() {
        var seat = new KioskSeat("3-12", 3, 12, 20, 30);
        var invitation = new KioskInvitation(FilmFixtures.openSession().id(), Attendee.INVITED, seat);
        return new KioskMember(
                FilmFixtures.id("ada"), "1", "Ada", "", List.of(invitation), null, null, List.of(), null, "");
    }
}
