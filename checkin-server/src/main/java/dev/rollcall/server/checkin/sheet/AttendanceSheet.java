package dev.rollcall.server.checkin.sheet;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.Direction;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.SessionView;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was there, ready for any language and any paper.
 *
 * @param lines everybody on the roster, in the order of the sheet
 * @param walkIns members who are not on the roster and presented themselves at a door
 * @param corrections those that count, in the order in which they were asked for
 * @param at the instant it speaks of
 */
record AttendanceSheet(
        SessionView session,
        SheetOrder order,
        AttendanceFigures figures,
        List<Line> lines,
        List<WalkIn> walkIns,
        List<CorrectionLines.Line> corrections,
        Instant at) {

    /**
     * One member on the roster.
     *
     * @param sector empty when none
     * @param passages every time at a door, by time
     * @param leave what was granted, whether or not the member came all the same
     */
    record Line(
            UUID member,
            String number,
            String name,
            String sector,
            String title,
            Attendee role,
            AttendanceState state,
            @Nullable ZonedDateTime cameAt,
            @Nullable ZonedDateTime leftAt,
            long minutesLate,
            List<Passage> passages,
            @Nullable LeaveKind leave,
            boolean corrected) {
        /** With the mark of what was corrected. */
        public String marked() {
            return corrected ? name + "*" : name;
        }

        /** The kind of leave of somebody who did not come, in message keys; empty for everybody else. */
        public String leaveKey() {
            return state == AttendanceState.EXCUSED && leave != null ? "meetings.leave.kind." + leave : "";
        }

        public String came() {
            return clock(cameAt);
        }

        public String left() {
            return clock(leftAt);
        }

        public boolean late() {
            return minutesLate > 0;
        }
    }

    /** @param methodKey what the way in is called */
    record Passage(Direction direction, ZonedDateTime at, String methodKey) {
        public String time() {
            return clock(at);
        }
    }

    /** @param at of the first attempt */
    record WalkIn(UUID member, String number, String name, String sector, ZonedDateTime at) {
        public String time() {
            return clock(at);
        }
    }

    /** Whether check-in is over, so that those who did not come are absent. */
    public boolean over() {
        return !at.isBefore(session.closesAt());
    }

    public ZonedDateTime starts() {
        return session.startsAt().atZone(session.zone());
    }

    public ZonedDateTime ends() {
        return session.endsAt().atZone(session.zone());
    }

    public ZonedDateTime made() {
        return at.atZone(session.zone());
    }

    public List<Line> in(AttendanceState... states) {
        return lines.stream()
                .filter(line -> List.of(states).contains(line.state()))
                .toList();
    }

    public List<Line> onTime() {
        return in(AttendanceState.PRESENT);
    }

    public List<Line> late() {
        return in(AttendanceState.LATE);
    }

    public List<Line> leftEarly() {
        return in(AttendanceState.LEFT_EARLY);
    }

    public List<Line> excused() {
        return in(AttendanceState.EXCUSED);
    }

    public List<Line> missing() {
        return in(AttendanceState.EXPECTED, AttendanceState.ABSENT);
    }

    /** The lines by sector, or under no name at all where the order does not go by sectors. */
    Map<String, List<Line>> grouped(List<Line> some) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (Line line : some) {
            groups.computeIfAbsent(order == SheetOrder.SECTOR ? line.sector() : "", sector -> new ArrayList<>())
                    .add(line);
        }
        return groups;
    }

    /** Share of the roster that came, in per cent with one digit. */
    public double share() {
        return figures.invited() == 0 ? 0 : Math.round(1000.0 * figures.came() / figures.invited()) / 10.0;
    }

    private static String clock(@Nullable ZonedDateTime at) {
        if (at == null) {
            return "";
        }
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.toString();
    }
}
