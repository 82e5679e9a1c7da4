package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day that the rule gives.
 *
 * @param meeting null where the day was left out
 */
record SeriesDay(LocalDate day, @Nullable MeetingId meeting) {}
