/**
 * The live page of a session.
 *
 * <p>This room owns the page and its stream; it shows what others derive and never decides.
 */
@NullMarked
package dev.rollcall.server.checkin.live;

import org.jspecify.annotations.NullMarked;
