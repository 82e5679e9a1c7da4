package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;

/** After check-in has closed: who can help. */
record TooLateSheet(KioskState.TooLate state) implements PersonSheet {

    @Override
    public Person person() {
        return state.person();
    }

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public PersonCard card(Texts texts) {
        return new PersonCard(
                state.person(),
                texts.say("greeting"),
                List.of(
                        PersonSheet.time(
                                texts.say("fact.closed"), state.sitting().closesAt(), state.sitting(), MINUTE),
                        PersonSheet.hours(texts, state.sitting())),
                texts.say("late.message", PersonSheet.minute(state.sitting().closesAt(), state.sitting())),
                null,
                false);
    }
}
