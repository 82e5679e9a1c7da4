/**
 * Lets only those faces through that are worth recognising, and says what the others could do about it.
 *
 * <p>This package owns the gate between a tracked face and recognition. It never refuses a person: a poor frame is
 * skipped and the next one is judged afresh.
 */
@NullMarked
package dev.rollcall.kiosk.quality;

import org.jspecify.annotations.NullMarked;
