package dev.rollcall.server.checkin;

import java.util.Locale;

/** Where an invited member stands in a session; always derived from evidence, never stored. */
public enum AttendanceState {
    /** Not here, and check-in is not over. */
    EXPECTED,
    /** Came in time. */
    PRESENT,
    /** Came after {@code lateAfter}. */
    LATE,
    /** Came, passed out and did not return before the end. */
    LEFT_EARLY,
    /** Did not come, and has leave. */
    EXCUSED,
    /** Did not come, and check-in is over. */
    ABSENT;

    /** Whether the member came at all. */
    public boolean came() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }

    /** The state's name in message keys, {@code checkin.state.left-early}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
