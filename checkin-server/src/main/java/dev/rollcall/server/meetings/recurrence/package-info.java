/** Meetings that recur by a rule of RFC 5545, and copies of meetings and of whole series. */
@NullMarked
package dev.rollcall.server.meetings.recurrence;

import org.jspecify.annotations.NullMarked;
