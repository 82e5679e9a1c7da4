/**
 * The kiosk interface: what a kiosk holds and what it sends.
 *
 * <p>This room owns the picture of sessions, members and admissions that kiosks hold, sealed to each. It never tells a kiosk more than its rosters.
 */
@NullMarked
package dev.rollcall.server.checkin.kiosk;

import org.jspecify.annotations.NullMarked;
