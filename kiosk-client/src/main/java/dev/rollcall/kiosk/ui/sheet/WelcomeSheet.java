package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.util.List;

/** Admitted: the name, the seat, the papers, and the seal coming down. */
record WelcomeSheet(KioskState.Welcome state) implements PersonSheet {

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
        String greeting = state.late() ? "welcome.late" : "welcome.greeting";
        return new PersonCard(
                state.person(),
                texts.say(greeting),
                List.of(
                        seat(texts),
                        PersonSheet.time(texts.say("fact.time"), state.at(), state.sitting(), SECOND),
                        PersonSheet.hours(texts, state.sitting())),
                null,
                state.sitting().papers(),
                true);
    }

    @Override
    public Seal seal() {
        return state.late()
                ? new Seal("迟", Tone.LATE, "seal.late", true)
                : new Seal("到", Tone.SEAL, "seal.present", true);
    }
}
