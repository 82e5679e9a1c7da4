package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.util.List;

/** Checked out. */
record GoodbyeSheet(KioskState.Goodbye state) implements PersonSheet {

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
        Person leaving = state.person();
        // Nobody who leaves needs to know where to sit.
        var unseated =
                new Person(leaving.id(), leaving.number(), leaving.name(), leaving.pinyin(), leaving.portrait(), null);
        return new PersonCard(
                unseated,
                texts.say("goodbye.greeting"),
                List.of(
                        PersonSheet.time(texts.say("fact.left"), state.at(), state.sitting(), SECOND),
                        PersonSheet.hours(texts, state.sitting())),
                null,
                null,
                true);
    }

    @Override
    public Seal seal() {
        return new Seal("退", Tone.EXCUSED, "seal.left", true);
    }
}
