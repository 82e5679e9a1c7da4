package dev.rollcall.kiosk.ui.paint;

/**
 * How things move: 120 to 200 ms and calmly, or at once where motion is reduced.
 *
 * @param reduced whether everything is where it belongs from the start
 */
public record Motion(boolean reduced) {
    /** The stamp coming down. */
    public static final int STAMP_MILLIS = 180;
    /** A new sheet coming in. */
    public static final int ENTRY_MILLIS = 160;
    /** Between two steps of a movement: 60 Hz. */
    public static final int STEP_MILLIS = 16;

    /** How far a movement has come {@code elapsed} ms after its start, 0 to 1, fast at first and soft at its end. */
    public double eased(long elapsed, int duration) {
        if (reduced || elapsed >= duration) {
            return 1;
        }
        double rest = 1 - Math.max(0, elapsed) / (double) duration;
        return 1 - rest * rest * rest;
    }

    /** The same for something that falls: slow at first, and there all at once. */
    public double fallen(long elapsed, int duration) {
        if (reduced || elapsed >= duration) {
            return 1;
        }
        double done = Math.max(0, elapsed) / (double) duration;
        return done * done;
    }
}
