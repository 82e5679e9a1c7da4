/** The calendar: planning meetings, moving their sessions, keeping who is invited. */
@NullMarked
package dev.rollcall.server.meetings.calendar;

import org.jspecify.annotations.NullMarked;
