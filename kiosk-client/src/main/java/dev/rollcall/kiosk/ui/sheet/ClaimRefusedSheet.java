package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;
import java.util.Locale;

/** A code, card or number that is not accepted: which, and what to do. */
record ClaimRefusedSheet(KioskState.ClaimRefused state) implements AdviceSheet {

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public Advice advice(Texts texts) {
        String refusal = state.refusal().name().toLowerCase(Locale.ROOT);
        return new Advice(
                texts.say("refused." + refusal + ".title"), texts.say("refused." + refusal + ".body"), List.of());
    }
}
