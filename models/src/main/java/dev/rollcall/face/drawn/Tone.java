package dev.rollcall.face.drawn;

import java.awt.Color;

/** Arithmetic of colours. */
final class Tone {
    private Tone() {}

    static Color rgb(int hex) {
        return new Color(hex);
    }

    static Color alpha(Color colour, double alpha) {
        int value = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), value);
    }

    /** {@code share} of {@code b}, the rest of {@code a}. */
    static Color mix(Color a, Color b, double share) {
        double s = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(a.getRed() + s * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + s * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + s * (b.getBlue() - a.getBlue())));
    }

    /** Lighter for a factor over 1, darker below. */
    static Color lit(Color colour, double factor) {
        return factor <= 1 ? mix(Color.BLACK, colour, factor) : mix(colour, Color.WHITE, factor - 1);
    }
}
