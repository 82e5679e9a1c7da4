/**
 * Measures the kiosk's stages where no camera and no visitors are.
 *
 * <p>This package owns the scenes that codes are rendered into and the tables that come of reading them. It never takes part
 * in a kiosk's work.
 */
@NullMarked
package dev.rollcall.kiosk.bench;

import org.jspecify.annotations.NullMarked;
