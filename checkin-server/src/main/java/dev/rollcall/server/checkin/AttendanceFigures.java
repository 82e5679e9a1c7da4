package dev.rollcall.server.checkin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many of the invited stand where; the states add up to {@link #invited()}.
 *
 * @param invited members on the roster
 */
public record AttendanceFigures(int invited, Map<AttendanceState, Integer> counts) {
    public AttendanceFigures {
        counts = Map.copyOf(counts);
    }

    /** Counts the states. */
    public static AttendanceFigures of(Collection<MemberAttendance> attendance) {
        var counts = new EnumMap<AttendanceState, Integer>(AttendanceState.class);
        attendance.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return new AttendanceFigures(attendance.size(), counts);
    }

    public int count(AttendanceState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Everybody who came, those who left again included. */
    public int came() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().came())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those who came in time, those who left again included. */
    public int onTime() {
        return count(AttendanceState.PRESENT) + count(AttendanceState.LEFT_EARLY);
    }

    /** Those who have not come and have no leave: expected while check-in goes on, absent afterwards. */
    public int missing() {
        return count(AttendanceState.EXPECTED) + count(AttendanceState.ABSENT);
    }

    /** {@code part} of those invited, as the width of a bar. */
    public String width(int part) {
        return invited == 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / invited);
    }
}
