/**
 * Cards as a file to print.
 *
 * <p>This room owns the drawing of cards and the fonts for it. It never makes a code and keeps nothing.
 */
@NullMarked
package dev.rollcall.server.checkin.prints;

import org.jspecify.annotations.NullMarked;
