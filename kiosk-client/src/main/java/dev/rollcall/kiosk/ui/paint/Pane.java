package dev.rollcall.kiosk.ui.paint;

import java.awt.Rectangle;

/** A rectangle of the screen, in units of {@link Measure}. */
public record Pane(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Smaller by {@code by} on each side. */
    public Pane inset(double by) {
        return inset(by, by);
    }

    public Pane inset(double sideways, double upright) {
        return new Pane(x + sideways, y + upright, width - 2 * sideways, height - 2 * upright);
    }

    /** The upper {@code share} units. */
    public Pane top(double share) {
        return new Pane(x, y, width, share);
    }

    /** What is left below the upper {@code share} units. */
    public Pane below(double share) {
        return new Pane(x, y + share, width, height - share);
    }

    /** The lower {@code share} units. */
    public Pane bottom(double share) {
        return new Pane(x, bottom() - share, width, share);
    }

    /** The left {@code share} units. */
    public Pane left(double share) {
        return new Pane(x, y, share, height);
    }

    /** The right {@code share} units. */
    public Pane right(double share) {
        return new Pane(right() - share, y, share, height);
    }

    /** A pane of this size in the middle of this one. */
    public Pane centre(double wide, double high) {
        return new Pane(centreX() - wide / 2, centreY() - high / 2, wide, high);
    }

    public Pane moved(double byX, double byY) {
        return new Pane(x + byX, y + byY, width, height);
    }

    /** The pixels that this pane touches. */
    public Rectangle pixels(Measure measure) {
        double unit = measure.unit();
        int left = (int) Math.floor(x * unit);
        int top = (int) Math.floor(y * unit);
        return new Rectangle(left, top, (int) Math.ceil(right() * unit) - left, (int) Math.ceil(bottom() * unit) - top);
    }
}
