/**
 * Who sits where.
 *
 * <p>This room owns the hall of a session and the seats given in it. It never decides who is expected.
 */
@NullMarked
package dev.rollcall.server.meetings.seats;

import org.jspecify.annotations.NullMarked;
