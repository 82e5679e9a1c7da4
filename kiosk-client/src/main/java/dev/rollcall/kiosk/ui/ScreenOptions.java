package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.ui.paint.Texts;

/**
 * How a screen looks and sounds.
 *
 * @param window in a window of the usual size instead of full screen
 * @param volume of sounds, 0 for none to 1
 * @param voice command that speaks the text given as its last argument, empty for none
 */
public record ScreenOptions(
        Texts.Choice text, boolean dark, boolean window, boolean reducedMotion, double volume, String voice) {

    /** Chinese and English together, light, full screen, with sounds. */
    public static ScreenOptions standard() {
        return new ScreenOptions(Texts.Choice.BOTH, false, false, false, 0.6, "");
    }

    public ScreenOptions inWindow() {
        return new ScreenOptions(text, dark, true, reducedMotion, volume, voice);
    }
}
