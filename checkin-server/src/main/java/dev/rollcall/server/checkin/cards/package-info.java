/**
 * Cards that readers type the number of.
 *
 * <p>This room owns which card belongs to whom, as salted hashes. It never keeps or shows a number.
 */
@NullMarked
package dev.rollcall.server.checkin.cards;

import org.jspecify.annotations.NullMarked;
