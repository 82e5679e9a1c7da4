/**
 * What a hand operates: keys and fields for fingers and keyboards alike, rows to choose from, and pages that hold them.
 *
 * <p>This package owns how a touch looks and answers. It never knows what is being asked for, and it keeps nothing that was
 * typed beyond the page it was typed on.
 */
@NullMarked
package dev.rollcall.kiosk.ui.touch;

import org.jspecify.annotations.NullMarked;
