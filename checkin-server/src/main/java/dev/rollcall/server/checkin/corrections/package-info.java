/**
 * Corrections of attendance after a meeting.
 *
 * <p>This room owns the way of a correction: one person asks with a reason, another decides. It overwrites nothing; states are
 * derived from the evidence and the corrections together.
 */
@NullMarked
package dev.rollcall.server.checkin.corrections;

import org.jspecify.annotations.NullMarked;
