package dev.rollcall.kiosk.ui.paint;

import java.util.List;

/** Ways in, of equal weight. */
public final class WaysList {
    private static final double GAP = 40;
    private static final Lettering FIRST = Lettering.sans(34);
    private static final Lettering SECOND = Lettering.sans(26);

    private WaysList() {}

    /** Height of {@code ways} in so many columns. */
    public static double height(List<Said> ways, int columns) {
        int rows = (ways.size() + columns - 1) / columns;
        return rows * row(ways.get(0));
    }

    public static void paint(Brush brush, Pane place, List<Said> ways, int columns) {
        double wide = (place.width() - GAP * (columns - 1)) / columns;
        Lettering first = FIRST;
        Lettering second = SECOND;
        for (Said way : ways) {
            first = brush.fit(way.first(), first, wide, 26);
            second = brush.fit(way.second(), second, wide, 22);
        }
        for (int at = 0; at < ways.size(); at++) {
            Said way = ways.get(at);
            int down = at / columns;
            double x = place.x() + at % columns * (wide + GAP);
            Pane row = new Pane(x, place.y() + down * row(way), wide, row(way));
            brush.line(row.x(), row.y(), row.right(), row.y(), Tone.LINE, 1.5);
            double baseline = row.y() + (way.twofold() ? 46 : 50);
            brush.text(brush.cut(way.first(), first, wide), x, baseline, first, Inking.ON_SHEET);
            if (way.twofold()) {
                brush.text(brush.cut(way.second(), second, wide), x, row.y() + 82, second, Inking.ON_SHEET_FAINT);
            }
        }
    }

    private static double row(Said way) {
        return way.twofold() ? 104 : 80;
    }
}
