package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;

/** Nobody the camera knows, and nobody's fault. */
record NotRecognisedSheet(KioskState.NotRecognised state) implements AdviceSheet {

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public Advice advice(Texts texts) {
        return new Advice(texts.say("unknown.title"), texts.say("unknown.body"), Advice.waysIn(texts));
    }
}
