/**
 * Wires the stages from camera to decision and owns the threads they run on.
 *
 * <p>This package owns the capture and vision threads, the one-slot box between them, the state that a screen shows
 * and the report of a run. It never contains a rule of its own: what counts as a visit, a match or an admission is
 * decided by the stages.
 */
@NullMarked
package dev.rollcall.kiosk.pipeline;

import org.jspecify.annotations.NullMarked;
