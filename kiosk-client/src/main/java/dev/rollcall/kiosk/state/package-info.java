/**
 * What the screen of a kiosk shall show: one immutable value, made by the pipeline and painted by the screen.
 *
 * <p>This package owns {@link dev.rollcall.kiosk.state.KioskState} and the plain values in it, complete with names, times
 * and seats, so that whoever paints a state needs to ask nobody. It never decides anything and holds no thread.
 */
@NullMarked
package dev.rollcall.kiosk.state;

import org.jspecify.annotations.NullMarked;
