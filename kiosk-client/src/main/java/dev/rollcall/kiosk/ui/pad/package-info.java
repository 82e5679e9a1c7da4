/**
 * The number pad: a member number and a one-time code, for those with nothing in hand.
 *
 * <p>This package owns how the two are typed and that nothing of them stays on the screen. It never decides whether they are
 * right: they leave as a claim, and the answer is a state.
 */
@NullMarked
package dev.rollcall.kiosk.ui.pad;

import org.jspecify.annotations.NullMarked;
