package dev.rollcall.kiosk.ui.pad;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Countdown;
import dev.rollcall.kiosk.ui.touch.Entry;
import dev.rollcall.kiosk.ui.touch.EntryField;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.TouchKeys;
import dev.rollcall.kiosk.ui.touch.Typing;
import java.util.ArrayList;
import java.util.List;

/** Two lines and the keys for them. What was typed is gone when the page is. */
final class NumberPage extends Page implements Typing.Keys {
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_CODE = 12;
    private static final Lettering TITLE = Lettering.serif(54);
    private static final Lettering HINT = Lettering.sans(28);
    private static final double WIDE_KEYS = 660;

    private final transient Overlay.Setting setting;
    private final transient Texts texts;
    private final transient Entry number = Entry.open(LONGEST_NUMBER);
    private final transient Entry code = Entry.secret(LONGEST_CODE);
    private final EntryField numberField;
    private final EntryField codeField;
    private final TouchButton back;
    private final Countdown countdown;
    private transient Entry current = number;
    private boolean letters;
    private TouchKeys keys;

    NumberPage(Overlay.Setting setting) {
        super(setting.theme());
        this.setting = setting;
        this.texts = theme().texts().in("messages.kiosk_pad");
        this.numberField =
                new EntryField(theme(), texts.say("pad.number"), number, () -> current == number, () -> turnTo(number));
        this.codeField =
                new EntryField(theme(), texts.say("pad.code"), code, () -> current == code, () -> turnTo(code));
        this.back = new TouchButton(theme(), texts.say("pad.back"), Weight.USUAL, setting.close());
        this.countdown = new Countdown(theme(), texts, "pad.left", setting.left());
        this.keys = keys();
        setFocusable(true);
        hold(numberField, codeField, back, keys, countdown);
        Typing.on(this, this);
    }

    @Override
    public void typed(char character) {
        current.type(Character.toUpperCase(character));
        repaint();
    }

    @Override
    public void erased() {
        current.erase();
        repaint();
    }

    @Override
    public void finished() {
        if (number.isEmpty()) {
            turnTo(number);
        } else if (code.isEmpty()) {
            turnTo(code);
        } else {
            var claim = new Claim.PinTyped(number.text().strip(), code.text().strip());
            forget();
            setting.close().run();
            setting.controls().present(claim);
        }
    }

    @Override
    public void removeNotify() {
        forget();
        super.removeNotify();
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 56);
        place(back, new Pane(inner.right() - 240, inner.y(), 240, Measure.TOUCH));
        if (theme().measure().portrait()) {
            place(numberField, inner.below(600).top(EntryField.HEIGHT));
            place(codeField, inner.below(600 + EntryField.HEIGHT + 20).top(EntryField.HEIGHT));
            place(countdown, inner.below(612 + 2 * (EntryField.HEIGHT + 20)).top(60));
            Pane room = letters ? whole.inset(12, 40) : inner;
            place(keys, room.bottom(letters ? 620 : 800));
        } else {
            Pane left = inner.left(inner.width() - (letters ? 1130 : WIDE_KEYS) - 60);
            place(numberField, left.below(300).top(EntryField.HEIGHT));
            place(codeField, left.below(300 + EntryField.HEIGHT + 20).top(EntryField.HEIGHT));
            place(countdown, left.below(310 + 2 * (EntryField.HEIGHT + 20)).top(110));
            place(keys, inner.right(letters ? 1130 : WIDE_KEYS).below(150));
        }
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 56);
        Said title = texts.say("pad.title");
        double room = theme().measure().portrait() ? inner.width() : inner.width() - WIDE_KEYS - 60;
        double y = inner.y() + 62;
        brush.text(title.first(), inner.x(), y, brush.fit(title.first(), TITLE, room - 260, 34), Inking.ON_PAPER);
        if (title.twofold()) {
            y += 50;
            brush.text(title.second(), inner.x(), y, brush.fit(title.second(), HINT, room, 20), Inking.ON_PAPER_QUIET);
        }
        if (letters && !theme().measure().portrait()) {
            return;
        }
        y += 62;
        Said hint = texts.say("pad.hint");
        for (String text : hint.twofold() ? List.of(hint.first(), hint.second()) : List.of(hint.first())) {
            for (String line : brush.lines(text, HINT, room, 2)) {
                brush.text(line, inner.x(), y, HINT, Inking.ON_PAPER_QUIET);
                y += 44;
            }
        }
    }

    private TouchKeys keys() {
        List<List<TouchKeys.Key>> rows = new ArrayList<>();
        TouchKeys.Key erase = TouchKeys.Key.doing(texts.say("pad.erase"), letters ? 1.5 : 1, this::erased);
        TouchKeys.Key other =
                TouchKeys.Key.doing(Said.plain(letters ? "123" : "ABC"), letters ? 1.5 : 1, this::exchangeKeys);
        TouchKeys.Key done = TouchKeys.Key.finishing(texts.say("pad.done"), letters ? 3 : 1, this::finished);
        if (letters) {
            rows.add(TouchKeys.typing("1234567890", this::typed));
            rows.add(TouchKeys.typing("QWERTYUIOP", this::typed));
            rows.add(TouchKeys.typing("ASDFGHJKL-", this::typed));
            rows.add(TouchKeys.row(TouchKeys.typing("ZXCVBNM", this::typed), erase));
            rows.add(List.of(other, done));
        } else {
            rows.add(TouchKeys.typing("123", this::typed));
            rows.add(TouchKeys.typing("456", this::typed));
            rows.add(TouchKeys.typing("789", this::typed));
            rows.add(List.of(other, TouchKeys.typing("0", this::typed).get(0), erase));
            rows.add(List.of(done));
        }
        return new TouchKeys(theme(), rows);
    }

    private void exchangeKeys() {
        letters = !letters;
        keys = keys();
        hold(numberField, codeField, back, keys, countdown);
    }

    private void turnTo(Entry entry) {
        current = entry;
        repaint();
    }

    private void forget() {
        number.clear();
        code.clear();
    }
}
