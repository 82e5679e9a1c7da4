package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import java.util.List;

/** Says what will happen and asks whether it shall; staying as it is comes first. */
final class ConfirmPage extends Page {
    private final Prose title;
    private final Prose told;
    private final TouchButton no;
    private final TouchButton yes;

    /**
     * What is asked.
     *
     * @param key of the texts: {@code KEY.title}, {@code KEY.told}, {@code KEY.yes}
     * @param args what the second of them names
     */
    record Question(String key, List<Object> args, Runnable yes) {}

    ConfirmPage(Desk desk, Question question, Runnable no) {
        super(desk.theme());
        String told = desk.text(question.key() + ".told", question.args().toArray());
        this.title = new Prose(theme(), Lettering.serif(46), Inking.ON_PAPER).say(desk.text(question.key() + ".title"));
        this.told = new Prose(theme(), Lettering.sans(30), Inking.ON_PAPER).say(told);
        this.no = new TouchButton(theme(), desk.say("staff.no"), Weight.USUAL, no);
        this.yes = new TouchButton(theme(), desk.say(question.key() + ".yes"), Weight.PRIMARY, question.yes());
        setOpaque(false);
        hold(title, this.told, this.no, yes);
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = theme().measure().portrait() ? whole : whole.left(1200);
        place(title, inner.below(10).top(90));
        place(told, inner.below(120).top(330));
        Pane keys = inner.below(470).top(Measure.TOUCH);
        double half = (keys.width() - 20) / 2;
        place(no, keys.left(half));
        place(yes, keys.right(half));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
