package dev.rollcall.server.meetings.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Meetings that recur.
 *
 * @param days in order, those left out too
 */
record Series(UUID id, Rule rule, LocalDate firstDay, List<SeriesDay> days) {
    Series {
        days = List.copyOf(days);
    }
}
