/**
 * The attendance sheet of a session.
 *
 * <p>This room owns the sheet as a page, as files and as a text for the minutes. It shows what others derive, decides nothing
 * and keeps nothing.
 */
@NullMarked
package dev.rollcall.server.checkin.sheet;

import org.jspecify.annotations.NullMarked;
