/**
 * Whom the kiosk may recognise, and who in that roster comes nearest to the face in front of it.
 *
 * <p>This package owns the immutable roster that sync replaces while it is in use. It never decides: it answers with
 * the nearest identity, the runner-up and the operating band.
 */
@NullMarked
package dev.rollcall.kiosk.match;

import org.jspecify.annotations.NullMarked;
