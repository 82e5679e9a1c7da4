/**
 * Cards and other papers as files to print.
 *
 * <p>This room owns the drawing of cards, typed pages and the fonts for both. It never makes a code and keeps nothing.
 */
@NullMarked
package dev.rollcall.server.checkin.prints;

import org.jspecify.annotations.NullMarked;
