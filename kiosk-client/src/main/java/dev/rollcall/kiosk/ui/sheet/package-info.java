/**
 * One sheet for each {@link dev.rollcall.kiosk.state.KioskState}: what a member sees then.
 *
 * <p>This package owns which words, widgets and panes make up each state. It paints what it is given and keeps nothing
 * of it; it knows no window, no thread and no sound.
 */
@NullMarked
package dev.rollcall.kiosk.ui.sheet;

import org.jspecify.annotations.NullMarked;
