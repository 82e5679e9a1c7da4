package dev.rollcall.server.checkin.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.Refusal;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** One-time codes, and whatever else is good once. */
@SpringBootTest
class OneTimeCodesIT {
    @Autowired
    OneTimeCodes codes;

    @Autowired
    Reuse reuse;

    @Autowired
    CheckInDesk desk;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    private final TestKiosk east = new TestKiosk();
    private final TestKiosk west = new TestKiosk();
    private MemberId ada;
    private SessionId session;

    @BeforeEach
    void aSessionIsOpen() {
        var assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("艾达");
        session = assembly.openSession(List.of(ada));
    }

    @Test
    void saysANumberOnceAndKeepsAHashThatKnowsIt() {
        OneTimeCodes.Made made = codes.make(ada);

        assertThat(made.digits()).matches("[0-9]{6}");
        assertThat(inForce().hash().matches(made.digits())).isTrue();
        assertThat(inForce().hash().matches("x" + made.digits())).isFalse();
        assertThat(codes.inForceUntil(ada)).contains(made.expiresAt());
        assertThat(made.toString()).doesNotContain(made.digits());
    }

    @Test
    void voidsTheNumberBeforeWhenAnotherIsMade() {
        codes.make(ada);
        var first = inForce().id();

        codes.make(ada);

        assertThat(inForce().id()).isNotEqualTo(first);
    }

    @Test
    void endsByItself() {
        codes.make(ada);
        jdbc.update("update checkin_one_time_code set expires_at = made_at where member_id = ?", ada.value());

        assertThat(codes.inForce()).doesNotContainKey(ada);
        assertThat(codes.inForceUntil(ada)).isEmpty();
        codes.make(ada);
        assertThat(codes.inForce()).containsKey(ada);
    }

    @Test
    void isSpentByTheEventThatNamesIt() {
        codes.make(ada);
        String reference = inForce().id().toString();

        take(east, presented(east, ClaimEvidence.Kind.PIN, reference, null));

        assertThat(codes.inForce()).doesNotContainKey(ada);
        assertThat(traced("checkin.one-time-code-spent")).isEqualTo(1);
        assertThat(reuse.in(session.value())).isEmpty();
    }

    @Test
    void isNotSpentByAnAttemptThatWasRefused() {
        codes.make(ada);

        take(east, presented(east, ClaimEvidence.Kind.PIN, inForce().id().toString(), Refusal.EXPIRED));

        assertThat(codes.inForce()).containsKey(ada);
    }

    @Test
    void flagsANumberThatTwoKiosksAccepted() {
        codes.make(ada);
        String reference = inForce().id().toString();
        SignedCheckIn first = presented(east, ClaimEvidence.Kind.PIN, reference, null);
        take(east, first);
        take(east, first);
        assertThat(reuse.in(session.value())).as("the same event sent again").isEmpty();

        take(west, presented(west, ClaimEvidence.Kind.PIN, reference, null));

        assertThat(reuse.in(session.value())).singleElement().satisfies(noticed -> {
            assertThat(noticed.kind()).isEqualTo(ClaimEvidence.Kind.PIN);
            assertThat(noticed.member()).isEqualTo(ada);
            assertThat(noticed.device().value()).isEqualTo(west.id());
        });
        assertThat(traced("checkin.code-reused")).isEqualTo(1);
    }

    @Test
    void flagsAPassSeenAtTwoKiosksAndLetsOneKioskSeeItTwice() {
        String pass = Long.toHexString(ada.value().getLeastSignificantBits());
        take(east, presented(east, ClaimEvidence.Kind.PASS, pass, null));
        take(east, presented(east, ClaimEvidence.Kind.PASS, pass, null));
        assertThat(reuse.in(session.value())).isEmpty();

        take(west, presented(west, ClaimEvidence.Kind.PASS, pass, null));

        assertThat(reuse.in(session.value())).hasSize(1);
    }

    @Test
    void letsAPrintedCardGoInAndOutByAnyDoor() {
        take(east, presented(east, ClaimEvidence.Kind.PRINTED, "00112233aabbccdd", null));
        take(west, presented(west, ClaimEvidence.Kind.PRINTED, "00112233aabbccdd", null));

        assertThat(reuse.in(session.value())).isEmpty();
    }

    private OneTimeCode inForce() {
        return codes.inForce().get(ada);
    }

    private void take(TestKiosk kiosk, SignedCheckIn event) {
        assertThat(desk.take(kiosk.view(), new CheckInBatch(List.of(event))).answers())
                .hasSize(1);
    }

    private SignedCheckIn presented(
            TestKiosk kiosk, ClaimEvidence.Kind kind, String reference, @Nullable Refusal refusal) {
        CheckInEvent seen = kiosk.event(
                ada.value(),
                session.value(),
                refusal == null ? Verdict.WELCOME : Verdict.CLAIM_REFUSED,
                Instant.now(),
                0);
        return kiosk.sign(new CheckInEvent(
                seen.id(),
                seen.deviceId(),
                seen.deviceSequence(),
                seen.sessionId(),
                seen.memberId(),
                seen.verdict(),
                seen.direction(),
                kind == ClaimEvidence.Kind.PIN ? Method.PIN : Method.CODE,
                seen.deviceTime(),
                0,
                true,
                null,
                new ClaimEvidence(kind, reference, refusal, null, null)));
    }

    private long traced(String kind) {
        Long count = jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and facts like ?",
                Long.class,
                kind,
                "%" + (kind.contains("reused") ? west.id() : "checkIn") + "%");
        return count == null ? 0 : count;
    }
}
