package dev.rollcall.server.checkin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class CheckInDeskIT {
    @Autowired
    CheckInDesk desk;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Attested attested;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    private final TestKiosk kiosk = new TestKiosk();
    private AssemblyFixture assembly;

    @BeforeEach
    void assembly() {
        assembly = new AssemblyFixture(members, meetings);
    }

    @Test
    void admitsAMemberAndTellsTheTrail() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        Instant at = now();
        Answer answer = take(kiosk, kiosk.welcomes(ada, session, at)).get(0);
        assertThat(answer.ruling()).isEqualTo(Ruling.ADMITTED);
        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.LATE);
        assertThat(checkIns.latest(session, 10)).singleElement().satisfies(arrival -> {
            assertThat(arrival.member()).isEqualTo(ada);
            assertThat(arrival.at()).isEqualTo(at);
            assertThat(arrival.late()).isTrue();
        });
        assertThat(traced("checkin.admitted", ada.toString())).isEqualTo(1);
    }

    @Test
    void answersARepeatedBatchAsBeforeAndKeepsItOnce() {
        List<MemberId> roster = assembly.members(5);
        SessionId session = assembly.openSession(roster);
        List<SignedCheckIn> batch = welcomes(kiosk, roster, session);

        List<Answer> first = take(kiosk, batch.toArray(SignedCheckIn[]::new));
        var shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, new Random(7));
        List<Answer> again = take(kiosk, shuffled.toArray(SignedCheckIn[]::new));

        assertThat(first).extracting(Answer::ruling).containsOnly(Ruling.ADMITTED);
        assertThat(again).containsExactlyInAnyOrderElementsOf(first);
        assertThat(rows(session)).isEqualTo(5);
    }

    @Test
    void takesOverlappingBatchesWithoutDoublingOrLosing() {
        List<MemberId> roster = assembly.members(6);
        SessionId session = assembly.openSession(roster);
        List<SignedCheckIn> events = welcomes(kiosk, roster, session);

        take(kiosk, events.subList(0, 4).toArray(SignedCheckIn[]::new));
        List<Answer> overlapping = take(kiosk, events.subList(2, 6).toArray(SignedCheckIn[]::new));

        assertThat(overlapping).extracting(Answer::ruling).containsOnly(Ruling.ADMITTED);
        assertThat(rows(session)).isEqualTo(6);
    }

    @Test
    void admitsOnceWhenTheSameEventStandsTwiceInOneBatch() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        SignedCheckIn event = kiosk.welcomes(ada, session, now());

        assertThat(take(kiosk, event, event)).extracting(Answer::ruling).containsOnly(Ruling.ADMITTED);
        assertThat(rows(session)).isEqualTo(1);
    }

    @Test
    void admitsOnceWhenTwoKiosksSeeTheSameFacesInTheSameSecond() throws Exception {
        List<MemberId> roster = assembly.members(20);
        SessionId session = assembly.openSession(roster);
        var other = new TestKiosk();
        List<SignedCheckIn> atOne = welcomes(kiosk, roster, session);
        var reversed = new ArrayList<>(roster);
        Collections.reverse(reversed);
        List<SignedCheckIn> atOther = welcomes(other, reversed, session);

        List<List<Answer>> answers = Together.run(
                () -> take(kiosk, atOne.toArray(SignedCheckIn[]::new)),
                () -> take(other, atOther.toArray(SignedCheckIn[]::new)));

        List<Answer> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(40);
        assertThat(all).filteredOn(answer -> answer.ruling() == Ruling.ADMITTED).hasSize(20);
        assertThat(all)
                .filteredOn(answer -> answer.ruling() == Ruling.ALREADY_ADMITTED)
                .hasSize(20)
                .allSatisfy(answer -> assertThat(answer.firstAt()).isNotNull());
        assertThat(jdbc.queryForObject(
                        "select count(*) from admission where session_id = ?", Long.class, session.value()))
                .isEqualTo(20);
    }

    @RepeatedTest(10) // the two requests meet at a different place each time
    void keepsOneRowWhenTheSameBatchArrivesTwiceAtTheSameTime() throws Exception {
        List<MemberId> roster = assembly.members(20);
        SessionId session = assembly.openSession(roster);
        SignedCheckIn[] batch = welcomes(kiosk, roster, session).toArray(SignedCheckIn[]::new);

        List<List<Answer>> answers = Together.run(() -> take(kiosk, batch), () -> take(kiosk, batch));

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(answers.get(0)).extracting(Answer::ruling).containsOnly(Ruling.ADMITTED);
        assertThat(rows(session)).isEqualTo(20);
    }

    @Test
    void letsAnEarlierPassingThatArrivesLaterDecideTheStateButNotStealTheAdmission() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        Instant late = now();
        Instant inTime = late.minus(Duration.ofMinutes(40));
        var cutOff = new TestKiosk();
        SignedCheckIn earlier = cutOff.welcomes(ada, session, inTime);

        take(kiosk, kiosk.welcomes(ada, session, late));
        Answer answer = take(cutOff, earlier).get(0);

        assertThat(answer.ruling()).isEqualTo(Ruling.ALREADY_ADMITTED);
        assertThat(answer.firstAt()).isEqualTo(late);
        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.PRESENT);
    }

    @Test
    void keepsAForgedSignatureApartAndBelievesTheGenuineEventAfterwards() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        SignedCheckIn genuine = kiosk.welcomes(ada, session, now());
        byte[] forged = genuine.signature().clone();
        forged[5] ^= 1;

        Answer disputed =
                take(kiosk, new SignedCheckIn(genuine.event(), forged)).get(0);
        take(kiosk, new SignedCheckIn(genuine.event(), forged));

        assertThat(disputed.ruling()).isEqualTo(Ruling.DISPUTED);
        assertThat(disputed.reason()).isEqualTo("signature");
        assertThat(attested.countDisputes(session.value())).isEqualTo(1);
        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.EXPECTED);
        assertThat(take(kiosk, genuine).get(0).ruling()).isEqualTo(Ruling.ADMITTED);
    }

    @Test
    void disputesAnEventOfAnotherDevice() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        SignedCheckIn foreign = new TestKiosk().welcomes(ada, session, now());

        Answer answer = take(kiosk, foreign).get(0);

        assertThat(answer.ruling()).isEqualTo(Ruling.DISPUTED);
        assertThat(answer.reason()).isEqualTo("device");
        assertThat(rows(session)).isZero();
    }

    @Test
    void keepsOtherContentUnderTheSameIdApart() {
        List<MemberId> two = assembly.members(2);
        SessionId session = assembly.openSession(two);
        SignedCheckIn first = kiosk.welcomes(two.get(0), session, now());
        CheckInEvent other = kiosk.welcomes(two.get(1), session, now()).event();
        SignedCheckIn sameId = kiosk.sign(withId(other, first.event().id(), other.deviceSequence()));

        assertThat(take(kiosk, first).get(0).ruling()).isEqualTo(Ruling.ADMITTED);
        assertThat(take(kiosk, sameId).get(0).reason()).isEqualTo("content");
        assertThat(take(kiosk, first).get(0).ruling()).isEqualTo(Ruling.ADMITTED);
        assertThat(attested.countDisputes(session.value())).isEqualTo(1);
    }

    @Test
    void disputesASequenceNumberUsedTwice() {
        List<MemberId> two = assembly.members(2);
        SessionId session = assembly.openSession(two);
        SignedCheckIn first = kiosk.welcomes(two.get(0), session, now());
        CheckInEvent other = kiosk.welcomes(two.get(1), session, now()).event();
        SignedCheckIn sameNumber =
                kiosk.sign(withId(other, other.id(), first.event().deviceSequence()));

        assertThat(take(kiosk, first).get(0).ruling()).isEqualTo(Ruling.ADMITTED);
        assertThat(take(kiosk, sameNumber).get(0).reason()).isEqualTo("sequence");
    }

    @Test
    void showsWhatADeviceNeverDelivered() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        SignedCheckIn one = kiosk.doesNotKnow(session, now());
        kiosk.loses(3);
        SignedCheckIn five = kiosk.doesNotKnow(session, now());

        take(kiosk, five, one);

        assertThat(attested.gaps(kiosk.view().id())).containsExactly(new Attested.Gap(2, 4));
    }

    @Test
    void judgesADeviceWhoseClockIsADayOffByTheServersTime() {
        List<MemberId> two = assembly.members(2);
        SessionId session = assembly.openSession(two);
        Instant truth = now();
        Duration day = Duration.ofDays(1);

        List<Answer> answers = take(
                kiosk,
                kiosk.sign(kiosk.event(
                        two.get(0).value(), session.value(), Verdict.WELCOME, truth.minus(day), day.toMillis())),
                kiosk.sign(kiosk.event(two.get(1).value(), session.value(), Verdict.WELCOME, truth.plus(day), 0)));

        assertThat(answers).extracting(Answer::ruling).containsOnly(Ruling.ADMITTED);
        assertThat(checkIns.latest(session, 5)).allSatisfy(arrival -> {
            assertThat(arrival.clockSuspect()).isTrue();
            assertThat(arrival.at()).isBetween(truth.minusSeconds(1), truth.plusSeconds(60));
        });
    }

    @Test
    void refusesWhoIsNotOnTheRosterOrOutsideTheWindow() {
        List<MemberId> two = assembly.members(2);
        SessionId session = assembly.openSession(two.subList(0, 1));
        Instant tooEarly = now().minus(Duration.ofHours(3));

        List<Answer> answers = take(
                kiosk,
                kiosk.welcomes(two.get(1), session, now()),
                kiosk.welcomes(two.get(0), session, tooEarly),
                kiosk.doesNotKnow(session, now()));

        assertThat(answers)
                .extracting(Answer::ruling)
                .containsExactly(Ruling.NOT_ON_ROSTER, Ruling.OUTSIDE_WINDOW, Ruling.RECORDED);
        assertThat(rows(session)).isEqualTo(3);
    }

    @Test
    void admitsAMemberInvitedAMomentAgo() {
        List<MemberId> two = assembly.members(2);
        SessionId session = assembly.openSession(two.subList(0, 1));
        take(kiosk, kiosk.welcomes(two.get(0), session, now()));

        meetings.invite(meetings.session(session).orElseThrow().meeting(), two);

        assertThat(take(kiosk, kiosk.welcomes(two.get(1), session, now()))
                        .get(0)
                        .ruling())
                .isEqualTo(Ruling.ADMITTED);
    }

    @Test
    void keepsEventsOfUnknownSessionsAndMembersAsDisputed() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));

        List<Answer> answers = take(
                kiosk,
                kiosk.welcomes(ada, new SessionId(UUID.randomUUID()), now()),
                kiosk.welcomes(new MemberId(UUID.randomUUID()), session, now()),
                kiosk.sign(kiosk.event(null, session.value(), Verdict.WELCOME, now(), 0)));

        assertThat(answers).extracting(Answer::reason).containsExactly("unknown-session", "unknown-member", "nobody");
        assertThat(answers).extracting(Answer::ruling).containsOnly(Ruling.DISPUTED);
    }

    @Test
    void answersTheOthersWhenOneEventIsMalformed() {
        MemberId ada = assembly.member("艾达");
        SessionId session = assembly.openSession(List.of(ada));
        CheckInEvent event = kiosk.welcomes(ada, session, now()).event();
        CheckInEvent broken = new CheckInEvent(
                event.id(),
                event.deviceId(),
                event.deviceSequence(),
                event.sessionId(),
                null,
                null,
                null,
                null,
                Instant.MAX,
                0,
                true,
                null,
                null);

        List<Answer> answers = take(kiosk, new SignedCheckIn(broken, new byte[3]), kiosk.welcomes(ada, session, now()));

        assertThat(answers).extracting(Answer::reason).containsExactly("malformed", null);
        assertThat(answers.get(1).ruling()).isEqualTo(Ruling.ADMITTED);
    }

    @Test
    void refusesABatchLargerThanAgreed() {
        SessionId session = assembly.openSession(List.of());
        SignedCheckIn event = kiosk.doesNotKnow(session, now());

        assertThatThrownBy(() -> desk.take(kiosk.view(), new CheckInBatch(Collections.nCopies(501, event))))
                .isInstanceOf(BatchTooLarge.class);
    }

    @Test
    void refusesToChangeEvidenceEvenByHand() {
        SessionId session = assembly.openSession(List.of());
        take(kiosk, kiosk.doesNotKnow(session, now()));

        assertThatThrownBy(() -> jdbc.update("update check_in set ruling = 'ADMITTED'"))
                .hasMessageContaining("append-only");
    }

    private List<Answer> take(TestKiosk from, SignedCheckIn... events) {
        return desk.take(from.view(), new CheckInBatch(List.of(events))).answers();
    }

    private List<SignedCheckIn> welcomes(TestKiosk from, List<MemberId> roster, SessionId session) {
        return roster.stream()
                .map(member -> from.welcomes(member, session, now()))
                .toList();
    }

    private static CheckInEvent withId(CheckInEvent event, UUID id, long sequence) {
        return new CheckInEvent(
                id,
                event.deviceId(),
                sequence,
                event.sessionId(),
                event.memberId(),
                event.verdict(),
                event.direction(),
                event.method(),
                event.deviceTime(),
                event.clockOffsetMillis(),
                event.online(),
                event.face(),
                event.claim());
    }

    private long rows(SessionId session) {
        Long count =
                jdbc.queryForObject("select count(*) from check_in where session_id = ?", Long.class, session.value());
        return count == null ? 0 : count;
    }

    private long traced(String kind, String subject) {
        Long count = jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?", Long.class, kind, subject);
        return count == null ? 0 : count;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
