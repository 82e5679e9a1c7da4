/**
 * Judges what kiosks send.
 *
 * <p>This room owns the rules by which an event is admitted, refused or disputed and answers each event on its own. It never loses one: what cannot be believed is kept apart.
 */
@NullMarked
package dev.rollcall.server.checkin.desk;

import org.jspecify.annotations.NullMarked;
