package dev.rollcall.kiosk.ui.paint;

import java.util.List;

/** Facts side by side: what it is small above, the fact itself large below. */
public final class FactRow {
    /** Its height, in units. */
    public static final double HEIGHT = 108;

    private static final Lettering LABEL = Lettering.sans(26);
    private static final Lettering VALUE = Lettering.serif(46);
    private static final double GAP = 28;

    private FactRow() {}

    /** One fact. */
    public record Fact(Said label, String value) {}

    public static void paint(Brush brush, Pane place, List<Fact> facts) {
        double natural = facts.stream().mapToDouble(fact -> wide(brush, fact)).sum() + GAP * (facts.size() - 1);
        double spare = Math.max(0, place.width() - natural) / facts.size();
        double squeeze = Math.min(1, place.width() / natural);
        double x = place.x();
        for (Fact fact : facts) {
            double room = wide(brush, fact) * squeeze + spare;
            brush.text(brush.cut(label(fact), LABEL, room), x, place.y() + 28, LABEL, Inking.ON_SHEET_FAINT);
            Lettering value = brush.fit(fact.value(), VALUE, room, 30);
            brush.text(brush.cut(fact.value(), value, room), x, place.y() + 88, value, Inking.ON_SHEET);
            x += room + GAP * squeeze;
        }
    }

    private static double wide(Brush brush, Fact fact) {
        return Math.max(brush.width(fact.value(), VALUE), brush.width(label(fact), LABEL));
    }

    private static String label(Fact fact) {
        return fact.label().twofold()
                ? fact.label().first() + " " + fact.label().second()
                : fact.label().first();
    }
}
