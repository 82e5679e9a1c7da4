package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;

/** Before the doors open: when they do. */
record TooEarlySheet(KioskState.TooEarly state) implements PersonSheet {

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
                        seat(texts),
                        PersonSheet.time(
                                texts.say("fact.opens"), state.sitting().opensAt(), state.sitting(), MINUTE),
                        PersonSheet.hours(texts, state.sitting())),
                texts.say("early.message", PersonSheet.minute(state.sitting().opensAt(), state.sitting())),
                null,
                false);
    }
}
