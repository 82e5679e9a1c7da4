package dev.rollcall.server.meetings.recurrence;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that is to be, in words.
 *
 * @param day of the rule, as a form sends it back
 * @param date when it begins, with the weekday
 * @param weekend whether that is a Saturday or Sunday
 * @param out whether the day is left out
 */
record CopyLine(LocalDate day, String date, boolean weekend, boolean out, String title, List<Sitting> sittings) {
    /**
     * One sitting of it.
     *
     * @param hours of it, from start to end
     * @param clockChanged whether the clocks of the venue are set otherwise then
     */
    record Sitting(String title, String before, String after, String hours, boolean clockChanged) {}
}
