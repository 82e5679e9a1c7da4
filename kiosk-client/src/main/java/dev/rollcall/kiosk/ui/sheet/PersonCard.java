package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.FactRow;
import dev.rollcall.kiosk.ui.paint.FactRow.Fact;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.NameLine;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.PortraitTile;
import dev.rollcall.kiosk.ui.paint.QrTile;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.SeatPlan;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The card of one member: what is said to them, their name, what they need to know.
 *
 * @param message what to do next, null where there is nothing to do
 * @param papers where their papers are, null for none
 * @param stamped whether room is kept for the seal
 */
record PersonCard(
        Person person, Said greeting, List<Fact> facts, @Nullable Said message, @Nullable URI papers, boolean stamped) {
    static final double STAMP = 190;
    private static final double SIDE = 56;
    private static final double PORTRAIT_WIDTH = 156;
    private static final double PORTRAIT_HEIGHT = 200;
    private static final double PLAN = 196;
    private static final double LEAST_PLAN = 150;
    private static final double PLAN_WIDTH = 340;
    private static final double NAME_HEIGHT = 190;
    private static final Lettering GREETING = Lettering.sans(33);
    private static final Lettering GREETING_2 = Lettering.sans(27);
    private static final Lettering BELOW = Lettering.sans(31);
    private static final double BELOW_LINE = 40;
    private static final double LEAST_BELOW = 25;
    private static final Lettering MESSAGE = Lettering.sans(34);

    /** Where the seal comes down on a card that fills {@code card} from its upper edge. */
    static Pane stamp(Pane card) {
        return new Pane(card.right() - SIDE - STAMP, card.y() + 46, STAMP, STAMP);
    }

    /** Paints the card from the top of {@code region}, as high as it needs to be. */
    void paint(Brush brush, Pane region) {
        Pane inner = region.inset(SIDE, 0);
        double aside = stamped ? STAMP + 34 : 0;
        boolean pictured = person.portrait() != null;
        double indent = pictured ? PORTRAIT_WIDTH + 36 : 0;
        double room = inner.width() - aside - indent;
        NameLine name = NameLine.fitting(brush, person.name(), room, NAME_HEIGHT);
        List<String> below = below(brush, room);
        double overflow = height(brush, inner, name, below, PLAN) - region.height();
        double plan = PLAN - Math.max(0, Math.min(overflow, PLAN - LEAST_PLAN));
        if (overflow > PLAN - LEAST_PLAN) {
            name = NameLine.fitting(brush, person.name(), room, name.height() - overflow + PLAN - LEAST_PLAN);
        }
        double headHeight = headHeight(name, below);
        double height = height(brush, inner, name, below, plan);
        boolean portrait = brush.theme().measure().portrait();
        brush.sheet(portrait ? region.top(Math.min(height, region.height())) : region, Layout.RADIUS);
        double slack = portrait ? 0 : Math.max(0, region.height() - height);
        Pane head = inner.below(48 + slack * 0.25).top(headHeight);
        head(brush, head, indent, name, below);
        double y = head.bottom() + 34 + slack * 0.2;
        brush.line(inner.x(), y, inner.right(), y, Tone.LINE, 2);
        y = message(brush, inner, y + slack * 0.1) + slack * 0.1;
        FactRow.paint(brush, new Pane(inner.x(), y + 22, inner.width(), FactRow.HEIGHT), facts);
        plan(brush, new Pane(inner.x(), y + 22 + FactRow.HEIGHT + 34 + slack * 0.15, inner.width(), plan));
    }

    private double height(Brush brush, Pane inner, NameLine name, List<String> below, double plan) {
        double under = bare() ? 22 : 34 + plan + 22;
        return 48 + headHeight(name, below) + 34 + messageHeight(brush, inner) + FactRow.HEIGHT + under + 44;
    }

    private double headHeight(NameLine name, List<String> below) {
        double words = greetingHeight() + name.height() + 12 + BELOW_LINE * below.size();
        return Math.max(words, stamped ? STAMP : 0);
    }

    /** Pinyin and number: in one line, or one below the other where that is too long. */
    private List<String> below(Brush brush, double room) {
        if (person.pinyin().isBlank() || person.pinyin().equals(person.name())) {
            return List.of(person.number());
        }
        String together = person.pinyin() + "　" + person.number();
        return brush.width(together, BELOW.at(LEAST_BELOW)) <= room
                ? List.of(together)
                : List.of(person.pinyin(), person.number());
    }

    private void head(Brush brush, Pane head, double indent, NameLine name, List<String> below) {
        Portrait picture = person.portrait();
        double left = head.x();
        if (picture != null
                && PortraitTile.paint(brush, new Pane(left, head.y() + 4, PORTRAIT_WIDTH, PORTRAIT_HEIGHT), picture)) {
            left += indent;
        }
        double y = head.y() + 34;
        double room = head.right() - left - (stamped ? STAMP + 40 : 0);
        brush.text(greeting.first(), left, y, brush.fit(greeting.first(), GREETING, room, 22), Inking.ON_SHEET_QUIET);
        if (greeting.twofold()) {
            y += 38;
            Lettering second = brush.fit(greeting.second(), GREETING_2, room, 22);
            brush.text(greeting.second(), left, y, second, Inking.ON_SHEET_FAINT);
        }
        name.paint(brush, left, y + 8);
        y += name.height() + 6;
        Lettering fitting = BELOW;
        for (String line : below) {
            fitting = brush.fit(line, fitting, room, LEAST_BELOW);
        }
        for (String line : below) {
            y += BELOW_LINE;
            brush.text(brush.cut(line, fitting, room), left, y, fitting, Inking.ON_SHEET_FAINT);
        }
    }

    private double greetingHeight() {
        return greeting.twofold() ? 88 : 50;
    }

    private double messageHeight(Brush brush, Pane inner) {
        Said said = message;
        if (said == null) {
            return 0;
        }
        return brush.saidHeight(said, MESSAGE, inner.width() - 30) + 44;
    }

    /** What to do next, with a vermilion edge; answers where it ends. */
    private double message(Brush brush, Pane inner, double top) {
        Said said = message;
        if (said == null) {
            return top;
        }
        double height = messageHeight(brush, inner) - 44;
        brush.fill(new Pane(inner.x(), top + 32, 6, height), Tone.SEAL);
        brush.said(
                said,
                new Pane(inner.x() + 30, top + 30, inner.width() - 30, height),
                MESSAGE,
                Inking.ON_SHEET,
                Inking.ON_SHEET_QUIET);
        return top + 32 + height + 12;
    }

    /** Neither plan nor papers: nothing there, or something else to be done first. */
    private boolean bare() {
        return message != null || (person.seat() == null && papers == null);
    }

    private void plan(Brush brush, Pane place) {
        if (bare()) {
            return;
        }
        Seat seat = person.seat();
        double x = place.x();
        if (seat != null) {
            Pane plan =
                    new Pane(x, place.y(), papers == null ? Math.min(place.width(), 520) : PLAN_WIDTH, place.height());
            SeatPlan.paint(brush, plan, seat);
            x += PLAN_WIDTH + 40;
        }
        URI address = papers;
        if (address != null) {
            QrTile.paint(brush, new Pane(x, place.y(), place.height(), place.height()), address);
            x += place.height() + 28;
            Pane words = new Pane(x, place.y() + place.height() / 4, place.right() - x, place.height());
            brush.said(
                    brush.theme().texts().say("card.papers"),
                    words,
                    Lettering.sans(31),
                    Inking.ON_SHEET,
                    Inking.ON_SHEET_FAINT);
        }
    }
}
