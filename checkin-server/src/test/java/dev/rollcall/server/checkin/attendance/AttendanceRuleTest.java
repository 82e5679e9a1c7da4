package dev.rollcall.server.checkin.attendance;

import static dev.rollcall.server.checkin.AttendanceState.ABSENT;
import static dev.rollcall.server.checkin.AttendanceState.EXCUSED;
import static dev.rollcall.server.checkin.AttendanceState.EXPECTED;
import static dev.rollcall.server.checkin.AttendanceState.LATE;
import static dev.rollcall.server.checkin.AttendanceState.LEFT_EARLY;
import static dev.rollcall.server.checkin.AttendanceState.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttendanceRuleTest {
    private static final MemberId ADA = new MemberId(UUID.randomUUID());

    /** Checks in 08:00 to 10:00, starts 09:00, late after 09:05, ends 11:30. */
    private static final SessionView SESSION = new SessionView(
            new SessionId(UUID.randomUUID()),
            new MeetingId(UUID.randomUUID()),
            "全会",
            "开幕会",
            "大礼堂",
            ZoneId.of("UTC"),
            at("08:00"),
            at("09:00"),
            at("09:05"),
            at("10:00"),
            at("11:30"));

    static Stream<Arguments> states() {
        return Stream.of(
                arguments("nobody yet, check-in open", "", false, "09:30", EXPECTED),
                arguments("nobody at the last instant before closing", "", false, "09:59", EXPECTED),
                arguments("nobody when check-in is over", "", false, "10:00", ABSENT),
                arguments("on leave", "", true, "10:30", EXCUSED),
                arguments("on leave and came all the same", "IN 08:50", true, "10:30", PRESENT),
                arguments("in time", "IN 08:50", false, "12:00", PRESENT),
                arguments("exactly at the limit", "IN 09:05", false, "12:00", PRESENT),
                arguments("a minute after the limit", "IN 09:06", false, "12:00", LATE),
                arguments("came twice, the first counts", "IN 09:20,IN 08:50", false, "12:00", PRESENT),
                arguments("left and did not return", "IN 08:50,OUT 10:42", false, "12:00", LEFT_EARLY),
                arguments("left and returned", "IN 08:50,OUT 10:00,IN 10:20", false, "12:00", PRESENT),
                arguments("left after the end", "IN 08:50,OUT 11:30", false, "12:00", PRESENT),
                arguments("late and left", "IN 09:30,OUT 10:00", false, "12:00", LEFT_EARLY),
                arguments("as of before the arrival", "IN 09:30", false, "09:00", EXPECTED),
                arguments("as of before the vote", "IN 08:50,OUT 10:42", false, "10:41", PRESENT),
                arguments("as of the vote", "IN 08:50,OUT 10:42", false, "10:42", LEFT_EARLY),
                arguments("only seen going out", "OUT 10:42", false, "12:00", ABSENT));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("states")
    void derivesTheState(String what, String passings, boolean excused, String asOf, AttendanceState expected) {
        assertThat(AttendanceRule.derive(SESSION, ADA, passings(passings), excused, at(asOf))
                        .state())
                .as(what)
                .isEqualTo(expected);
    }

    @Test
    void countsEveryInvitedMemberOnce() {
        List<MemberAttendance> attendance = Stream.of("IN 08:50", "IN 09:30", "", "IN 08:10,OUT 09:10")
                .map(passings -> AttendanceRule.derive(SESSION, ADA, passings(passings), false, at("10:30")))
                .toList();

        AttendanceFigures figures = AttendanceFigures.of(attendance);

        assertThat(figures.invited()).isEqualTo(4);
        assertThat(figures.came()).isEqualTo(3);
        assertThat(figures.counts()).containsOnlyKeys(PRESENT, LATE, ABSENT, LEFT_EARLY);
        assertThat(figures.counts().values()).containsOnly(1);
    }

    private static List<Passing> passings(String text) {
        return Stream.of(text.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(one ->
                        new Passing(UUID.randomUUID(), ADA.value(), Direction.valueOf(one[0]), at(one[1]), Method.FACE))
                .toList();
    }

    private static Instant at(String time) {
        return Instant.parse("2027-03-01T" + time + ":00Z");
    }
}
