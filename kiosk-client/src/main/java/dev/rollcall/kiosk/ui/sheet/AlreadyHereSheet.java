package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.util.List;

/** Admitted before: since when, and where to sit once more. */
record AlreadyHereSheet(KioskState.AlreadyHere state) implements PersonSheet {

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
                texts.say("already.greeting"),
                List.of(
                        seat(texts),
                        PersonSheet.time(texts.say("fact.since"), state.since(), state.sitting(), MINUTE),
                        PersonSheet.hours(texts, state.sitting())),
                null,
                state.sitting().papers(),
                true);
    }

    @Override
    public Seal seal() {
        return new Seal("到", Tone.SEAL, "seal.present", false);
    }
}
