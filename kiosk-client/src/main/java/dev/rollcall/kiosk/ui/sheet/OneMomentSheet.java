package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.GuideRing;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;

/** Seen well, and the answer takes longer than usual. */
record OneMomentSheet(KioskState.OneMoment state, GuideRing ring) implements Sheet {

    @Override
    public void paint(Brush brush, Pane content) {
        Texts texts = brush.theme().texts();
        Hint.paint(
                brush,
                Layout.words(brush.theme().measure(), content),
                texts.say("moment.title"),
                texts.say("look.aside"));
    }

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public Object key() {
        return state.sitting();
    }

    @Override
    public Pane mirror(Measure measure, Pane content) {
        return Layout.mirror(measure, content);
    }

    @Override
    public Pane entering(Measure measure, Pane content) {
        return Layout.words(measure, content);
    }

    @Override
    public void paintOnMirror(Brush brush, Pane mirror) {
        ring.paint(brush, mirror, state.guide());
    }
}
