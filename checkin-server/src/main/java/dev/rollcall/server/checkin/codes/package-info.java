/**
 * Codes that open a door: printed cards, passes of staff, one-time codes.
 *
 * <p>This room owns which codes were issued and which no longer count, and notices a code that is used where it cannot be. It never keeps
 * the text of a code or a number in clear.
 */
@NullMarked
package dev.rollcall.server.checkin.codes;

import org.jspecify.annotations.NullMarked;
