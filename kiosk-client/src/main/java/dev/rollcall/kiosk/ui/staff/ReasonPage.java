package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Keyboards;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.TouchKeys;
import dev.rollcall.kiosk.ui.touch.Typing;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** Asks why staff vouch for somebody: a ready reason, or words of their own. Nobody is admitted without one. */
final class ReasonPage extends Page implements Typing.Keys {
    private static final List<String> READY =
            List.of("staff.reason.face", "staff.reason.paper", "staff.reason.declined", "staff.reason.helped");
    private static final Lettering NAME = Lettering.serif(72);
    private static final Lettering LINE = Lettering.sans(28);
    private static final int LONGEST = 200;
    private static final double BUTTON_GAP = 8;

    private final transient Desk desk;
    private final transient Person person;
    private final List<TouchButton> ready;
    /** A field of Swing's own, because only such a one takes Chinese from an input method of the system. */
    private final JTextField own = new JTextField();

    private final TouchButton admit;
    private final TouchButton back;
    private final Prose told;
    private final TouchKeys keys;

    ReasonPage(Desk desk, Person person, Runnable back) {
        super(desk.theme());
        this.desk = desk;
        this.person = person;
        this.ready = READY.stream().map(this::ready).toList();
        this.admit =
                new TouchButton(theme(), desk.say("staff.reason.admit", person.name()), Weight.PRIMARY, this::finished);
        this.back = new TouchButton(theme(), desk.say("staff.back"), Weight.USUAL, back);
        this.told = new Prose(theme(), LINE, Inking.ON_PAPER_QUIET).say(desk.text("staff.reason.hint"));
        this.keys = Keyboards.letters(theme(), desk.keys("staff.reason.done"), this);
        own.setFont(theme().plain(30));
        own.getAccessibleContext().setAccessibleName(desk.text("staff.reason.own"));
        own.putClientProperty("JTextField.placeholderText", desk.text("staff.reason.own"));
        own.addActionListener(entered -> finished());
        setOpaque(false);
        hold(Stream.concat(ready.stream(), Stream.of(own, admit, this.back, told, keys))
                .toArray(JComponent[]::new));
        Typing.on(this, this);
    }

    private TouchButton ready(String key) {
        String reason = desk.text(key);
        return new TouchButton(theme(), desk.say(key), Weight.USUAL, () -> vouch(reason));
    }

    @Override
    public void typed(char character) {
        own.replaceSelection(String.valueOf(character));
    }

    @Override
    public void erased() {
        String text = own.getText();
        own.setText(text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }

    @Override
    public void finished() {
        String reason = own.getText().strip();
        if (reason.isEmpty()) {
            told.say(desk.text("staff.reason.missing"));
        } else {
            vouch(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
        }
    }

    private void vouch(String reason) {
        desk.setting().close().run();
        desk.kiosk().present(new Claim.Vouched(person.id(), desk.staff().accountId(), reason));
    }

    @Override
    protected void arrange(Pane whole) {
        boolean portrait = theme().measure().portrait();
        Pane inner = whole.inset(Measure.MARGIN, 0);
        Pane side = portrait ? inner : inner.left(inner.width() - FindPage.KEYS_WIDE - 40);
        place(told, side.below(150).top(96));
        Pane reasons = side.below(250);
        for (int at = 0; at < ready.size(); at++) {
            place(
                    ready.get(at),
                    reasons.below(at * (Measure.TOUCH + BUTTON_GAP)).top(Measure.TOUCH));
        }
        double above = 270 + ready.size() * (Measure.TOUCH + BUTTON_GAP);
        Pane below = portrait ? inner.below(above) : inner.right(FindPage.KEYS_WIDE);
        place(own, below.top(Measure.TOUCH));
        Pane acts = below.below(16 + Measure.TOUCH).top(Measure.TOUCH);
        place(back, acts.left(200));
        place(admit, acts.right(acts.width() - 216));
        Pane keysRoom = portrait ? whole.inset(12, 0) : inner.right(FindPage.KEYS_WIDE);
        place(keys, keysRoom.bottom(portrait ? FindPage.KEYS_HIGH : 425));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 0);
        double room = theme().measure().portrait() ? inner.width() : inner.width() - FindPage.KEYS_WIDE - 40;
        Lettering name = brush.fit(person.name(), NAME, room, 40);
        brush.text(person.name(), inner.x(), inner.y() + 78, name, Inking.ON_PAPER);
        String line = person.pinyin() + " · " + person.number();
        brush.text(line, inner.x(), inner.y() + 132, LINE, Inking.ON_PAPER_QUIET);
    }
}
