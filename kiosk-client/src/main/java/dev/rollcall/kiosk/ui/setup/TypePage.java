package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Entry;
import dev.rollcall.kiosk.ui.touch.EntryField;
import dev.rollcall.kiosk.ui.touch.Keyboards;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.TouchKeys;
import dev.rollcall.kiosk.ui.touch.Typing;
import java.util.Optional;

/** Pairs by the server's address and the code, both typed. */
final class TypePage extends SetupPage implements Typing.Keys {
    private static final double KEYS_HIGH = 540;
    private static final double KEYS_WIDE = 1080;

    private final transient Entry server = Entry.open(120);
    private final transient Entry code = Entry.open(16);
    private final EntryField serverField;
    private final EntryField codeField;
    private final Prose told;
    private final TouchButton scan;
    private final TouchKeys keys;
    private transient Entry current = server;
    private boolean waiting;

    TypePage(FirstStart start, Theme theme) {
        super(start, theme, Step.PAIRING, "setup.typed");
        this.serverField =
                new EntryField(theme, texts().say("setup.server"), server, () -> current == server, () -> to(server));
        this.codeField = new EntryField(theme, texts().say("setup.code"), code, () -> current == code, () -> to(code));
        this.told = new Prose(theme, Lettering.sans(28), Inking.ON_PAPER).say(text("setup.typed.hint"));
        this.scan = button("setup.scan.instead", Weight.USUAL, () -> start.turn(Step.PAIRING));
        var words = new Keyboards.Words(
                texts().say("setup.erase"), texts().say("setup.erase"), texts().say("setup.typed.done"));
        this.keys = Keyboards.address(theme, words, this);
        hold(serverField, codeField, told, scan, keys);
        Typing.on(this, this);
    }

    @Override
    public void typed(char character) {
        current.type(current == code ? Character.toUpperCase(character) : character);
        repaint();
    }

    @Override
    public void erased() {
        current.erase();
        repaint();
    }

    @Override
    public void finished() {
        if (server.isEmpty() || code.isEmpty()) {
            to(server.isEmpty() ? server : code);
            return;
        }
        Optional<PairingText> pairing = PairingText.of(server.text(), code.text());
        if (pairing.isEmpty()) {
            told.say(text("setup.server.wrong", server.text()));
            to(server);
        } else if (!waiting) {
            waiting = true;
            told.say(text("setup.pairing", pairing.get().server().toString()));
            start().pair(pairing.get(), this::refused);
        }
    }

    private void refused(String trouble) {
        waiting = false;
        told.say(trouble);
    }

    private void to(Entry entry) {
        current = entry;
        repaint();
    }

    @Override
    protected void arrange(Pane whole) {
        Pane room = below(whole);
        boolean portrait = theme().measure().portrait();
        Pane side = portrait ? room : room.left(room.width() - KEYS_WIDE - 48);
        place(serverField, side.top(EntryField.HEIGHT));
        place(codeField, side.below(EntryField.HEIGHT + 16).top(EntryField.HEIGHT));
        place(told, side.below(2 * (EntryField.HEIGHT + 16)).top(260));
        if (portrait) {
            place(keys, whole.inset(12, 20).bottom(KEYS_HIGH));
            place(scan, room.below(2 * (EntryField.HEIGHT + 16) + 290).top(Measure.TOUCH));
        } else {
            place(keys, room.right(KEYS_WIDE).top(KEYS_HIGH + 40));
            place(scan, side.bottom(Measure.TOUCH + 56).top(Measure.TOUCH));
        }
    }
}
