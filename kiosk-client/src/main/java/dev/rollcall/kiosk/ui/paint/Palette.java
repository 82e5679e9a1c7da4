package dev.rollcall.kiosk.ui.paint;

import java.awt.Color;
import java.util.Map;

/** The colours of one theme, light or dark. Immutable. */
public final class Palette {
    private final boolean dark;
    private final Map<Tone, Color> colours;

    private Palette(boolean dark, Map<Tone, Color> colours) {
        this.dark = dark;
        this.colours = colours;
    }

    public static Palette light() {
        return new Palette(false, Tokens.read().light());
    }

    public static Palette dark() {
        return new Palette(true, Tokens.read().dark());
    }

    public boolean isDark() {
        return dark;
    }

    public Color of(Tone tone) {
        Color colour = colours.get(tone);
        if (colour == null) {
            throw new IllegalStateException("no colour " + tone);
        }
        return colour;
    }

    /** {@code tone} with {@code alpha} of its strength, 0 to 1. */
    public Color of(Tone tone, double alpha) {
        Color full = of(tone);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * alpha));
    }
}
