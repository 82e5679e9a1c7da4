package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.KioskControls.Staff;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.touch.Entry;
import dev.rollcall.kiosk.ui.touch.EntryField;
import dev.rollcall.kiosk.ui.touch.Errand;
import dev.rollcall.kiosk.ui.touch.Keyboards;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.TouchKeys;
import dev.rollcall.kiosk.ui.touch.Typing;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks staff for their PIN. */
final class PinPage extends Page implements Typing.Keys {
    private static final int LONGEST = 12;

    private final transient Overlay.Setting setting;
    private final transient Texts texts;
    private final transient Consumer<Staff> unlocked;
    private final transient Entry pin = Entry.secret(LONGEST);
    private final EntryField field;
    private final Prose told;
    private final TouchKeys keys;
    private boolean waiting;
    /** The next PIN was finished while the one before is still being checked. */
    private boolean finishedMeanwhile;

    PinPage(Overlay.Setting setting, Texts texts, Consumer<Staff> unlocked) {
        super(setting.theme());
        this.setting = setting;
        this.texts = texts;
        this.unlocked = unlocked;
        this.field = new EntryField(theme(), texts.say("staff.pin"), pin, () -> true, () -> {});
        this.told = new Prose(theme(), Lettering.sans(28), Inking.ON_PAPER).say(hint("staff.pin.hint"));
        var words =
                new Keyboards.Words(texts.say("staff.erase"), texts.say("staff.space"), texts.say("staff.pin.done"));
        this.keys = Keyboards.figures(theme(), words, this);
        setOpaque(false);
        hold(field, told, keys);
        Typing.on(this, this);
    }

    @Override
    public void typed(char character) {
        pin.type(character);
        repaint();
    }

    @Override
    public void erased() {
        pin.erase();
        repaint();
    }

    @Override
    public void finished() {
        if (pin.isEmpty()) {
            return;
        }
        if (waiting) {
            finishedMeanwhile = true;
            return;
        }
        waiting = true;
        told.say(hint("staff.pin.checking"));
        String typed = pin.text();
        pin.clear();
        Errand.run(() -> setting.controls().unlock(typed), this::answered, () -> answered(Optional.empty()));
    }

    private void answered(Optional<Staff> staff) {
        waiting = false;
        boolean goOn = finishedMeanwhile;
        finishedMeanwhile = false;
        staff.ifPresentOrElse(unlocked, () -> told.say(hint("staff.pin.wrong")));
        if (staff.isEmpty() && goOn) {
            finished();
        }
        repaint();
    }

    private String hint(String key) {
        return texts.say(key).first();
    }

    @Override
    public void removeNotify() {
        pin.clear();
        super.removeNotify();
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 0);
        boolean portrait = theme().measure().portrait();
        Pane left = portrait ? inner : inner.left(inner.width() - 720);
        place(field, left.below(20).top(EntryField.HEIGHT));
        place(told, left.below(40 + EntryField.HEIGHT).top(220));
        place(keys, portrait ? inner.bottom(700) : inner.right(660));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
