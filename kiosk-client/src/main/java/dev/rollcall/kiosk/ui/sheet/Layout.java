package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;

/** Where mirror and card lie: one above the other on an upright screen, side by side on a wide one. */
final class Layout {
    static final double RADIUS = 28;
    private static final double MIRROR_HEIGHT = 720;
    private static final double MIRROR_SHARE = 0.46;
    /** How far the card covers the mirror on an upright screen. */
    private static final double OVERLAP = 44;

    private static final double GAP = 40;

    private Layout() {}

    static Pane mirror(Measure measure, Pane content) {
        return measure.portrait()
                ? content.top(Math.min(MIRROR_HEIGHT, content.height() * 0.48))
                : content.left(content.width() * MIRROR_SHARE);
    }

    /** Where a card or words may lie. */
    static Pane card(Measure measure, Pane content) {
        Pane mirror = mirror(measure, content);
        return measure.portrait()
                ? content.below(mirror.height() - OVERLAP)
                : content.right(content.width() - mirror.width() - GAP);
    }

    /** Where words lie that are written on paper. */
    static Pane words(Measure measure, Pane content) {
        Pane mirror = mirror(measure, content);
        return measure.portrait()
                ? content.below(mirror.height() + 64)
                : content.right(content.width() - mirror.width() - 72);
    }
}
