/**
 * The staff's desk: helping in the one person whom a kiosk does not know.
 *
 * <p>This room owns the page at the desk and takes in what was entered there, also hours later when the network was away. It
 * never changes what was entered before: an undo is one more entry.
 */
@NullMarked
package dev.rollcall.server.checkin.staff;

import org.jspecify.annotations.NullMarked;
