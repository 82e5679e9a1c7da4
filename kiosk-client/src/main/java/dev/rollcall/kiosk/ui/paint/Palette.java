package dev.rollcall.kiosk.ui.paint;

import java.awt.Color;
import java.util.Map;

/** The colours of one theme, light or dark. Immutable. */
public final class Palette {
    private final boolean dark;
    private final Map<Tone, Color> colours;
    private final Map<Tone, Color> bright;

    private Palette(boolean dark) {
        Tokens tokens = Tokens.read();
        this.dark = dark;
        this.bright = tokens.dark();
        this.colours = dark ? bright : tokens.light();
    }

    public static Palette light() {
        return new Palette(false);
    }

    public static Palette dark() {
        return new Palette(true);
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

    /** {@code tone} as it is on dark ground: for what is drawn over the picture of a camera. */
    public Color bright(Tone tone) {
        Color colour = bright.get(tone);
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
