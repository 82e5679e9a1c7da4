package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;

/** The kiosk was stopped. */
record EndedSheet() implements PlainSheet {

    @Override
    public void paint(Brush brush, Pane content) {
        Texts texts = brush.theme().texts();
        PlainSheet.words(brush, content, "", texts.say("ended.title"), texts.say("ended.body"));
    }

    @Override
    public boolean waiting() {
        return false;
    }
}
