package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;

/** Wanted to check out without having checked in. */
record NotHereYetSheet(KioskState.NotHereYet state) implements PersonSheet {

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
                List.of(PersonSheet.hours(texts, state.sitting())),
                texts.say("absent.message"),
                null,
                false);
    }
}
