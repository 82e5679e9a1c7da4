/**
 * Where the papers of a session lie.
 *
 * <p>This room owns one address a session, shown as a code on the kiosk's welcome. It never holds the papers themselves.
 */
@NullMarked
package dev.rollcall.server.meetings.papers;

import org.jspecify.annotations.NullMarked;
