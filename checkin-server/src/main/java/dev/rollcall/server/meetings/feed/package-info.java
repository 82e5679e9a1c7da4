/** Calendars to subscribe to: the sessions of one member, or of a group. */
@NullMarked
package dev.rollcall.server.meetings.feed;

import org.jspecify.annotations.NullMarked;
