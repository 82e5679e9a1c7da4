package dev.rollcall.kiosk.ui.paint;

/**
 * How a text is set.
 *
 * @param serif serif for names, titles and figures, sans for everything else
 * @param size in units of {@link Measure}
 */
public record Lettering(boolean serif, boolean bold, double size) {

    public static Lettering serif(double size) {
        return new Lettering(true, true, size);
    }

    public static Lettering sans(double size) {
        return new Lettering(false, false, size);
    }

    /** The same at another size. */
    public Lettering at(double other) {
        return new Lettering(serif, bold, other);
    }
}
