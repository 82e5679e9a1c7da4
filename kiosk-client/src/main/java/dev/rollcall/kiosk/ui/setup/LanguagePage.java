package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import java.util.List;
import javax.swing.JComponent;

/** Which language members read here. Each choice is written in its own language, for none has been chosen yet. */
final class LanguagePage extends SetupPage {
    private static final double HIGH = 150;

    private final List<TouchButton> choices;

    LanguagePage(FirstStart start, Theme theme) {
        super(start, theme, Step.LANGUAGE, "setup.language");
        this.choices = List.of(
                choice(new Said("中文", ""), Texts.Choice.ZH),
                choice(new Said("English", ""), Texts.Choice.EN),
                choice(new Said("中文和英文", "Chinese and English"), Texts.Choice.BOTH));
        hold(choices.toArray(new JComponent[0]));
    }

    private TouchButton choice(Said words, Texts.Choice language) {
        return new TouchButton(theme(), words, Weight.USUAL, () -> start().language(language));
    }

    @Override
    protected void arrange(Pane whole) {
        Pane room = below(whole);
        Pane column = theme().measure().portrait() ? room.below(120) : room.left(900);
        for (int at = 0; at < choices.size(); at++) {
            place(choices.get(at), column.below(at * (HIGH + 24)).top(Math.max(Measure.TOUCH, HIGH)));
        }
    }
}
