package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;

/** What all sheets that tell somebody what to do have in common: the mirror, to aim a code in, and the advice. */
interface AdviceSheet extends Sheet {

    Advice advice(Texts texts);

    @Override
    default void paint(Brush brush, Pane content) {
        advice(brush.theme().texts()).paint(brush, Layout.card(brush.theme().measure(), content));
    }

    @Override
    default Object key() {
        return this;
    }

    @Override
    default Pane mirror(Measure measure, Pane content) {
        return Layout.mirror(measure, content);
    }

    @Override
    default Pane covering(Measure measure, Pane content) {
        return Layout.card(measure, content);
    }

    @Override
    default Pane entering(Measure measure, Pane content) {
        return Layout.card(measure, content);
    }
}
