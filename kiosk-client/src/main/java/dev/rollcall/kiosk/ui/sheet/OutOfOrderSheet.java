package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Fault;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.Locale;

/** Out of order: a code to tell the staff, and what still works. */
record OutOfOrderSheet(KioskState.OutOfOrder state) implements PlainSheet {

    @Override
    public void paint(Brush brush, Pane content) {
        Texts texts = brush.theme().texts();
        String fault = state.fault().name().toLowerCase(Locale.ROOT);
        PlainSheet.words(
                brush, content, state.code(), texts.say("fault." + fault), texts.say("fault." + fault + ".body"));
    }

    @Override
    public boolean waiting() {
        return state.fault() == Fault.NO_PICTURE;
    }
}
