/**
 * Check-ins as they were received.
 *
 * <p>This room owns the tables of evidence and reads and writes them in sets. It never judges.
 */
@NullMarked
package dev.rollcall.server.checkin.evidence;

import org.jspecify.annotations.NullMarked;
