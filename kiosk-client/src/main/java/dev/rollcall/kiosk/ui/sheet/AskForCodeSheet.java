package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.Locale;

/** The camera cannot settle it alone: one more way, and why, without a word of blame. */
record AskForCodeSheet(KioskState.AskForCode state) implements AdviceSheet {

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public Advice advice(Texts texts) {
        String doubt = state.doubt().name().toLowerCase(Locale.ROOT);
        return new Advice(texts.say("ask.title"), texts.say("ask." + doubt), Advice.waysIn(texts));
    }
}
