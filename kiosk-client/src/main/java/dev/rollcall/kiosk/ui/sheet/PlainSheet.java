package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import org.jspecify.annotations.Nullable;

/** What the sheets have in common that speak for the kiosk itself: a few words in the middle of the paper. */
interface PlainSheet extends Sheet {

    /**
     * Paints {@code title} in the middle, above it {@code above} in very large type unless empty, and below it {@code body}.
     */
    static void words(Brush brush, Pane content, String above, Said title, Said body) {
        double width = Math.min(content.width(), 1100);
        Pane column = content.centre(width, content.height());
        Lettering code = Lettering.serif(220);
        Lettering heading = Lettering.serif(72);
        Lettering text = Lettering.sans(38);
        double height = (above.isEmpty() ? 0 : 260)
                + brush.saidHeight(title, heading, width)
                + 30
                + brush.saidHeight(body, text, width);
        double y = column.y() + Math.max(0, (column.height() - height) * 0.42);
        if (!above.isEmpty()) {
            brush.text(above, column.centreX(), y + 190, code, Inking.SEAL_ON_PAPER, Brush.Align.CENTRE);
            y += 260;
        }
        y = brush.centred(title, column.below(y - column.y()), heading, Inking.ON_PAPER, Inking.ON_PAPER_QUIET);
        brush.centred(body, column.below(y + 30 - column.y()), text, Inking.ON_PAPER_QUIET, Inking.ON_PAPER_FAINT);
    }

    @Override
    default @Nullable Sitting sitting() {
        return null;
    }

    @Override
    default Object key() {
        return this;
    }
}
