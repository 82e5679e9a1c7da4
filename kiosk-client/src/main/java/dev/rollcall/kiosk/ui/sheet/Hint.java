package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;

/** One short sentence beside the mirror, readable from two metres, and a quiet one below it. */
final class Hint {
    private static final Lettering HINT = Lettering.serif(88);
    private static final Lettering ASIDE = Lettering.sans(34);

    private Hint() {}

    static void paint(Brush brush, Pane words, Said hint, Said aside) {
        boolean portrait = brush.theme().measure().portrait();
        double height =
                brush.saidHeight(hint, HINT, words.width()) + 40 + brush.saidHeight(aside, ASIDE, words.width());
        double top = words.y() + Math.max(0, (words.height() - height) * (portrait ? 0.12 : 0.42));
        double y = brush.said(hint, words.below(top - words.y()), HINT, Inking.ON_PAPER, Inking.ON_PAPER_QUIET);
        brush.said(aside, words.below(y + 40 - words.y()), ASIDE, Inking.ON_PAPER_QUIET, Inking.ON_PAPER_FAINT);
    }
}
