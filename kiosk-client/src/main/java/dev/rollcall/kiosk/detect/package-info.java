/**
 * Finds the faces of one frame.
 *
 * <p>This package owns the step from a captured frame to boxes and landmarks in that frame's own pixels. It never
 * compares one frame with another and never says who somebody is.
 */
@NullMarked
package dev.rollcall.kiosk.detect;

import org.jspecify.annotations.NullMarked;
