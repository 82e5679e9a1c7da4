package dev.rollcall.server.checkin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.codes.EntryCode;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The desk gives the rule's answers to a kiosk that lets everybody through. */
@SpringBootTest
class AdmissionConformanceIT {
    @Autowired
    CheckInDesk desk;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    IssuedCodes codes;

    @Autowired
    JdbcTemplate jdbc;

    private final TestKiosk kiosk = new TestKiosk();

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
        Assumptions.assumeTrue(ground != Ground.DOUBTFUL, "a kiosk in doubt lets nobody through");
        var assembly = new AssemblyFixture(members, meetings);
        MemberId ada = assembly.member("艾达");
        Instant opens = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
        SessionId session =
                assembly.session(opens, opens.plusSeconds(3600), role.equals("none") ? List.of() : List.of(ada));
        if (!role.equals("none")) {
            int unused = meetings.appoint(session, List.of(ada), Attendee.valueOf(role));
        }
        if (already.equals("yes")) {
            assertThat(send(event(ada, session, Direction.IN, opens.plusSeconds(60), null)))
                    .isEqualTo(Ruling.ADMITTED);
        }

        Ruling ruling = send(event(ada, session, direction, opens.plus(at), claim(ground, ada, opens)));

        assertThat(ruling).isIn(rulings(verdict));
        if (verdict == Verdict.WELCOME) {
            assertThat(checkIns.latest(session, 1))
                    .singleElement()
                    .extracting(ArrivalView::late)
                    .isEqualTo(late.equals("yes"));
        }
    }

    /** How the desk says the rule's verdict; a leaving it did not see coming is recorded all the same. */
    private static List<Ruling> rulings(Verdict verdict) {
        return switch (verdict) {
            case WELCOME -> List.of(Ruling.ADMITTED);
            case ALREADY_HERE -> List.of(Ruling.ALREADY_ADMITTED);
            case NOT_ON_ROSTER -> List.of(Ruling.NOT_ON_ROSTER);
            case OUTSIDE_WINDOW -> List.of(Ruling.OUTSIDE_WINDOW);
            case CLAIM_REFUSED -> List.of(Ruling.CLAIM_REVOKED);
            case GOODBYE, NOT_HERE_YET -> List.of(Ruling.RECORDED);
            case ASK_FOR_CODE, NOT_RECOGNISED -> throw new AssertionError("not the rule's answer to a known member");
        };
    }

    private @Nullable ClaimEvidence claim(Ground ground, MemberId holder, Instant opens) {
        return switch (ground) {
            case SUFFICIENT, DOUBTFUL -> null;
            case VOUCHED -> new ClaimEvidence(ClaimEvidence.Kind.STAFF, null, null, UUID.randomUUID(), "相识");
            case REVOKED -> new ClaimEvidence(ClaimEvidence.Kind.PRINTED, withdrawn(holder, opens), null, null, null);
        };
    }

    private String withdrawn(MemberId holder, Instant at) {
        String code = codes.issue(EntryCode.Kind.PRINTED, List.of(holder.value()), false)
                .get(0)
                .id();
        codes.revoke(code);
        jdbc.update("update checkin_code set revoked_at = ? where code_id = ?", at.atOffset(ZoneOffset.UTC), code);
        return code;
    }

    private CheckInEvent event(
            MemberId member, SessionId session, Direction direction, Instant at, @Nullable ClaimEvidence claim) {
        Verdict told = direction == Direction.IN ? Verdict.WELCOME : Verdict.GOODBYE;
        CheckInEvent seen = kiosk.event(member.value(), session.value(), told, at, 0);
        Method method =
                claim == null ? Method.FACE : claim.kind() == ClaimEvidence.Kind.STAFF ? Method.STAFF : Method.CODE;
        return new CheckInEvent(
                seen.id(),
                seen.deviceId(),
                seen.deviceSequence(),
                seen.sessionId(),
                seen.memberId(),
                told,
                direction,
                method,
                seen.deviceTime(),
                0,
                true,
                claim == null ? seen.face() : null,
                claim);
    }

    private Ruling send(CheckInEvent event) {
        return desk.take(kiosk.view(), new CheckInBatch(List.of(kiosk.sign(event))))
                .answers()
                .get(0)
                .ruling();
    }
}
