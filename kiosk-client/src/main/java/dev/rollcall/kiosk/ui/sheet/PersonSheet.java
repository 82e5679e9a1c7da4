package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.FactRow.Fact;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Motion;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.SealStamp;
import dev.rollcall.kiosk.ui.paint.SittingHead;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all sheets that name somebody have in common: the mirror for the next one, the card, and maybe a seal on it. */
interface PersonSheet extends Sheet {
    DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Person person();

    PersonCard card(Texts texts);

    /** The seal on the card; null for a card without one. */
    default @Nullable Seal seal() {
        return null;
    }

    /**
     * A seal.
     *
     * @param word the key of the word beside it
     * @param falls whether it comes down, or is there already
     */
    record Seal(String character, Tone tone, String word, boolean falls) {}

    @Override
    default void paint(Brush brush, Pane content) {
        card(brush.theme().texts()).paint(brush, Layout.card(brush.theme().measure(), content));
    }

    @Override
    default Object key() {
        return this;
    }

    @Override
    default Pane mirror(Measure measure, Pane content) {
        return Layout.mirror(measure, content);
    }

    @Override
    default Pane covering(Measure measure, Pane content) {
        return Layout.card(measure, content);
    }

    @Override
    default Pane entering(Measure measure, Pane content) {
        return Layout.card(measure, content);
    }

    @Override
    default Pane moving(Measure measure, Pane content) {
        return seal() == null ? content.top(0) : SealStamp.reach(PersonCard.stamp(Layout.card(measure, content)));
    }

    @Override
    default long movesFor() {
        return seal() == null ? 0 : Motion.ENTRY_MILLIS + Motion.STAMP_MILLIS;
    }

    @Override
    default void paintMoving(Brush brush, Pane content, long shownFor) {
        Seal seal = seal();
        long falling = shownFor - (seal != null && seal.falls() ? Motion.ENTRY_MILLIS : 0);
        Motion motion = brush.theme().motion();
        if (seal == null || (falling < 0 && !motion.reduced())) {
            return;
        }
        Pane place = PersonCard.stamp(Layout.card(brush.theme().measure(), content));
        double down = seal.falls() ? motion.fallen(falling, Motion.STAMP_MILLIS) : 1;
        SealStamp.paint(brush, place, seal.character(), seal.tone(), down);
        Said word = brush.theme().texts().say(seal.word());
        String beside = word.twofold() ? word.second() : word.first();
        if (brush.theme().texts().choice() != Texts.Choice.ZH) {
            brush.text(
                    beside,
                    place.centreX(),
                    place.bottom() + 44,
                    Lettering.sans(27),
                    Inking.ON_SHEET_QUIET,
                    Brush.Align.CENTRE);
        }
    }

    /** Where to sit. */
    default Fact seat(Texts texts) {
        Seat seat = person().seat();
        return new Fact(
                texts.say("fact.seat"),
                seat == null ? texts.say("fact.seat.free").first() : seat.label());
    }

    /** A time of {@code sitting}'s venue, to the second or the minute. */
    static Fact time(Said label, Instant at, Sitting sitting, DateTimeFormatter exact) {
        return new Fact(label, exact.format(at.atZone(sitting.zone())));
    }

    /** From when until when {@code sitting} lasts. */
    static Fact hours(Texts texts, Sitting sitting) {
        return new Fact(texts.say("fact.hours"), SittingHead.hours(sitting));
    }

    static String minute(Instant at, Sitting sitting) {
        return MINUTE.format(at.atZone(sitting.zone()));
    }
}
