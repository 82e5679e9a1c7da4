package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;

/** No picture has been looked at yet. */
record StartingSheet() implements PlainSheet {

    @Override
    public void paint(Brush brush, Pane content) {
        Texts texts = brush.theme().texts();
        PlainSheet.words(brush, content, "", texts.say("starting.title"), texts.say("starting.body"));
    }

    @Override
    public boolean waiting() {
        return false;
    }
}
