package dev.rollcall.kiosk.ui.paint;

/**
 * Lengths that look the same on every screen: everything is drawn in units of which the shorter side of a 16:9 or 16:10
 * screen has 1080, whatever its resolution.
 *
 * @param width of the screen in pixels
 * @param height of the screen in pixels
 */
public record Measure(int width, int height) {
    /** The shorter side in units; squarer screens have more, so that the longer side never falls below {@link #LONG}. */
    public static final double SHORT = 1080;

    static final double LONG = 1600;
    /**
     * The smallest side of anything to be touched: 12 mm where the shorter side of the screen measures 135 mm, which is
     * a 10.1-inch tablet of 16:10. On every larger screen it is more.
     */
    public static final double TOUCH = 96;
    /** The smallest screen the measures are made for. */
    public static final double SHORTEST_SIDE_MM = 135;
    /** Distance from the edge of the screen. */
    public static final double MARGIN = 64;

    public Measure {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no screen of " + width + " x " + height);
        }
    }

    public boolean portrait() {
        return height > width;
    }

    /** Pixels of one unit. */
    public double unit() {
        return Math.min(Math.min(width, height) / SHORT, Math.max(width, height) / LONG);
    }

    /** {@code units} in whole pixels. */
    public int pixels(double units) {
        return (int) Math.round(units * unit());
    }

    /** The whole screen in units. */
    public Pane whole() {
        return new Pane(0, 0, width / unit(), height / unit());
    }
}
