package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;

/** Known to the assembly, not invited to this sitting. */
record NotOnRosterSheet(KioskState.NotOnRoster state) implements PersonSheet {

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
                texts.say("roster.message"),
                null,
                false);
    }
}
