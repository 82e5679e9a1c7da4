package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Around;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.HouseSign;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.SittingHead;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ready, and nobody is there: whose house it is, which meeting, a calm clock, and how it works in one line. */
record IdleSheet(KioskState.Idle state, Around around) implements Sheet {
    private static final Lettering CLOCK = Lettering.serif(236);
    private static final Lettering HOW = Lettering.sans(36);
    private static final double EMBLEM = 104;
    /** The card on an upright screen while there is nothing to check in to. */
    private static final double NOTHING_HEIGHT = 450;

    @Override
    public void paint(Brush brush, Pane content) {
        if (brush.theme().measure().portrait()) {
            house(brush, content.top(EMBLEM));
            double clock = content.y() + EMBLEM + (content.height() - 1000) * 0.3;
            clock(brush, content.below(clock - content.y()));
            double card = state.sitting() == null ? NOTHING_HEIGHT : Math.min(790, content.height() * 0.56);
            sitting(brush, content.bottom(card).moved(0, -20), true);
        } else {
            Pane left = content.left(content.width() * 0.42);
            house(brush, left.top(EMBLEM));
            clock(brush, left.below(left.height() * 0.34));
            sitting(brush, content.right(content.width() * 0.53), false);
        }
    }

    private void house(Brush brush, Pane place) {
        HouseSign.paint(brush, place.left(EMBLEM), around.house());
        String assembly = around.house().name();
        double room = place.width() - EMBLEM - 32;
        Lettering name = Lettering.serif(50);
        List<String> lines = brush.lines(assembly, brush.fit(assembly, name, room, 38), room, 2);
        Lettering fitting = lines.size() > 1 ? name.at(38) : brush.fit(assembly, name, room, 38);
        double y = place.centreY() + (lines.size() > 1 ? -10 : 18);
        for (String line : lines) {
            brush.text(line, place.x() + EMBLEM + 32, y, fitting, Inking.ON_PAPER);
            y += fitting.size() * 1.3;
        }
    }

    private void clock(Brush brush, Pane place) {
        ZoneId zone = state.sitting() == null ? around.zone() : state.sitting().zone();
        var now = around.now().atZone(zone);
        brush.text(PersonSheet.MINUTE.format(now), place.x() - 6, place.y() + 190, CLOCK, Inking.ON_PAPER);
        Texts texts = brush.theme().texts();
        String date = date(now.toInstant(), zone, texts);
        brush.text(date, place.x(), place.y() + 262, HOW, Inking.ON_PAPER_QUIET);
    }

    private static String date(Instant now, ZoneId zone, Texts texts) {
        String chinese = DateTimeFormatter.ofPattern("M月d日　EEEE", Locale.CHINA).format(now.atZone(zone));
        String english =
                DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH).format(now.atZone(zone));
        return switch (texts.choice()) {
            case ZH -> chinese;
            case EN -> english;
            case BOTH -> chinese + "　" + english;
        };
    }

    private void sitting(Brush brush, Pane card, boolean portrait) {
        Texts texts = brush.theme().texts();
        brush.sheet(card, Layout.RADIUS);
        Pane inner = card.inset(60, 58);
        if (state.sitting() == null && !portrait) {
            inner = inner.below(inner.height() * 0.2);
        }
        Sitting here = state.sitting();
        double y = here == null ? nothing(brush, inner, texts) : meeting(brush, inner, here, texts);
        double line = here == null ? y + 36 : Math.max(y + 30, inner.y() + inner.height() * (portrait ? 0.48 : 0.54));
        brush.line(inner.x(), line, inner.right(), line, Tone.LINE, 2);
        Said how = here == null
                ? texts.say("idle.none.body")
                : texts.say(around.demoGrade() ? "idle.how.codes" : "idle.how");
        y = brush.said(
                how, inner.below(line + 34 - inner.y()), Lettering.serif(54), Inking.ON_SHEET, Inking.ON_SHEET_QUIET);
        if (here != null) {
            brush.said(
                    texts.say("idle.or"),
                    inner.below(y + 16 - inner.y()),
                    HOW,
                    Inking.ON_SHEET_QUIET,
                    Inking.ON_SHEET_FAINT);
        }
    }

    private static double meeting(Brush brush, Pane inner, Sitting here, Texts texts) {
        Lettering small = Lettering.sans(34);
        double y = inner.y();
        if (!here.title().equals(here.meeting())) {
            brush.text(
                    brush.cut(here.meeting(), small, inner.width()), inner.x(), y + 30, small, Inking.ON_SHEET_QUIET);
            y += 58;
        }
        Lettering title = Lettering.serif(72);
        List<String> lines = brush.lines(here.title(), title, inner.width());
        if (lines.size() > 1) {
            title = title.at(54);
            lines = brush.lines(here.title(), title, inner.width(), 3);
        }
        for (String line : lines) {
            brush.text(line, inner.x(), y + title.size(), title, Inking.ON_SHEET);
            y += title.size() * 1.32;
        }
        brush.text(
                brush.cut(here.venue() + "　" + SittingHead.hours(here), small, inner.width()),
                inner.x(),
                y + 44,
                small,
                Inking.ON_SHEET_QUIET);
        String window = texts.say(
                        "idle.window",
                        PersonSheet.minute(here.opensAt(), here),
                        PersonSheet.minute(here.closesAt(), here))
                .together();
        brush.text(
                brush.cut(window, small.at(30), inner.width()), inner.x(), y + 94, small.at(30), Inking.ON_SHEET_FAINT);
        return y + 104;
    }

    private static double nothing(Brush brush, Pane inner, Texts texts) {
        return brush.said(texts.say("idle.none"), inner, Lettering.serif(58), Inking.ON_SHEET, Inking.ON_SHEET_QUIET);
    }

    @Override
    public @Nullable Sitting sitting() {
        return state.sitting();
    }

    @Override
    public boolean headed() {
        return false;
    }

    @Override
    public boolean renews() {
        return false;
    }

    @Override
    public Object key() {
        return state;
    }
}
