/**
 * The screen a member meets: paints one {@link dev.rollcall.kiosk.state.KioskState} after the other, full screen.
 *
 * <p>This package owns the window, its widgets, motion and sounds, the staff mode, and the first start. It never decides
 * anything: what was touched, typed or scanned goes out through {@link dev.rollcall.kiosk.ui.KioskControls}, and whatever
 * follows from it comes back as a state.
 */
@NullMarked
package dev.rollcall.kiosk.ui;

import org.jspecify.annotations.NullMarked;
