package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import dev.rollcall.kiosk.ui.paint.WaysList;
import java.util.List;

/** A card that says what to do: a title, a sentence, and the ways in from which to choose. */
record Advice(Said title, Said body, List<Said> ways) {
    private static final double SIDE = 56;
    private static final double TOP = 54;
    private static final Lettering TITLE = Lettering.serif(62);
    private static final Lettering BODY = Lettering.sans(36);

    /** Code, card, number and staff, of equal weight. */
    static List<Said> waysIn(Texts texts) {
        return List.of(texts.say("way.code"), texts.say("way.card"), texts.say("way.number"), texts.say("way.staff"));
    }

    /** Paints the card from the top of {@code region}, as high as it needs to be. */
    void paint(Brush brush, Pane region) {
        boolean portrait = brush.theme().measure().portrait();
        Pane inner = region.inset(SIDE + 8, 0);
        double words = height(brush, title, TITLE, inner.width()) + 18 + height(brush, body, BODY, inner.width());
        double list = ways.isEmpty() ? 0 : 44 + WaysList.height(ways, portrait ? 1 : 2);
        double height = TOP + words + list + 44;
        Pane card = portrait ? region.top(Math.min(region.height(), height)) : region;
        brush.sheet(card, Layout.RADIUS);
        double top =
                card.y() + TOP + (portrait ? 0 : Math.max(0, card.height() - height) * (ways.isEmpty() ? 0.42 : 0.4));
        brush.fill(new Pane(region.x() + 30, top + 14, 8, words - 24), Tone.SEAL);
        double y = brush.said(title, inner.below(top - inner.y()), TITLE, Inking.ON_SHEET, Inking.ON_SHEET_QUIET);
        y = brush.said(body, inner.below(y + 18 - inner.y()), BODY, Inking.ON_SHEET, Inking.ON_SHEET_QUIET);
        if (!ways.isEmpty()) {
            WaysList.paint(brush, new Pane(inner.x(), y + 44, inner.width(), list), ways, portrait ? 1 : 2);
        }
    }

    private static double height(Brush brush, Said said, Lettering lettering, double width) {
        return brush.saidHeight(said, lettering, width);
    }
}
