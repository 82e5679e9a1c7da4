/** The roster: choosing who is expected at which session. */
@NullMarked
package dev.rollcall.server.meetings.roster;

import org.jspecify.annotations.NullMarked;
