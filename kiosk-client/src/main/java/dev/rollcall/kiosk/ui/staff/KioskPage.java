package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.setup.PartList;
import dev.rollcall.kiosk.ui.touch.Errand;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import java.util.List;
import javax.swing.JComponent;

/** The kiosk itself: its parts, its sound, the end of the program, the end of the pairing. */
final class KioskPage extends Page {
    private static final double STEP = 0.1;

    private final transient Desk desk;
    private final PartList parts;
    private final TouchButton again;
    private final TouchButton quieter;
    private final TouchButton louder;
    private final TouchButton end;
    private final TouchButton unpair;
    private final Prose sound;

    KioskPage(Desk desk) {
        super(desk.theme());
        this.desk = desk;
        this.parts = new PartList(theme());
        this.sound = new Prose(theme(), Lettering.sans(30), Inking.ON_PAPER);
        this.again = button("staff.kiosk.again", this::check);
        this.quieter = button("staff.kiosk.quieter", () -> turn(-STEP));
        this.louder = button("staff.kiosk.louder", () -> turn(STEP));
        this.end = button("staff.kiosk.end", this::askForEnd);
        this.unpair = button("staff.kiosk.unpair", this::askToUnpair);
        setOpaque(false);
        showAll();
        tellVolume();
        check();
    }

    private TouchButton button(String key, Runnable action) {
        return new TouchButton(theme(), desk.say(key), Weight.USUAL, action);
    }

    private void showAll() {
        hold(parts, sound, again, quieter, louder, end, unpair);
    }

    private void check() {
        parts.show(List.of());
        Errand.run(desk.appliance()::check, parts::show, () -> {});
    }

    private void turn(double by) {
        double loud = Math.max(0, Math.min(1, desk.appliance().volume() + by));
        desk.appliance().volume(Math.round(loud * 10) / 10.0);
        tellVolume();
    }

    private void tellVolume() {
        long tenths = Math.round(desk.appliance().volume() * 10);
        sound.say(tenths == 0 ? desk.text("staff.kiosk.mute") : desk.text("staff.kiosk.volume", tenths));
    }

    private void askForEnd() {
        ask(new ConfirmPage.Question(
                "staff.end", List.of(), () -> desk.appliance().end()));
    }

    private void askToUnpair() {
        var around = desk.kiosk().surroundings();
        List<Object> told = List.of(around.kiosk(), around.pending());
        ask(new ConfirmPage.Question("staff.unpair", told, this::askAgain));
    }

    private void askAgain() {
        var around = desk.kiosk().surroundings();
        ask(new ConfirmPage.Question("staff.unpair.again", List.of(around.kiosk(), around.pending()), this::giveUp));
    }

    private void giveUp() {
        JComponent told = new Prose(theme(), Lettering.serif(42), Inking.ON_PAPER).say(desk.text("staff.unpair.doing"));
        hold(told);
        Errand.run(
                () -> {
                    desk.kiosk().unpair();
                    return true;
                },
                done -> desk.appliance().end(),
                () -> ask(new ConfirmPage.Question("staff.unpair.failed", List.of(), this::giveUp)));
    }

    private void ask(ConfirmPage.Question question) {
        hold(new ConfirmPage(desk, question, this::showAll));
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 0);
        if (getComponentCount() == 1) {
            getComponent(0).setBounds(inner.pixels(theme().measure()));
            return;
        }
        boolean portrait = theme().measure().portrait();
        Pane left = portrait ? inner.top(inner.height() - 3 * (Measure.TOUCH + 20)) : inner.left(inner.width() - 560);
        Pane keys = portrait ? inner.bottom(3 * (Measure.TOUCH + 20)) : inner.right(520);
        place(parts, left);
        double half = (keys.width() - 16) / 2;
        Pane first = keys.top(Measure.TOUCH);
        if (portrait) {
            place(again, first.left(half));
            place(sound, first.right(half).below(22).top(60));
        } else {
            place(again, first);
            place(sound, keys.below(Measure.TOUCH + 34).top(60));
        }
        Pane second = keys.below((portrait ? 1 : 2) * (Measure.TOUCH + 20)).top(Measure.TOUCH);
        place(quieter, second.left(half));
        place(louder, second.right(half));
        Pane third = second.moved(0, Measure.TOUCH + (portrait ? 20 : 60));
        place(end, third.left(half));
        place(unpair, third.right(half));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
