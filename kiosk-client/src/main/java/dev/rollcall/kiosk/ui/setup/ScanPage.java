package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.codes.CodeReader;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.LiveView;
import dev.rollcall.kiosk.ui.touch.Prose;
import java.awt.EventQueue;
import java.time.Clock;
import java.util.Optional;

/** Pairs by the code in the console, held before the kiosk's own camera. */
final class ScanPage extends SetupPage {
    private final transient CodeReader reader = new CodeReader();
    private final LiveView picture;
    private final Prose told;
    private final TouchButton back;
    private final TouchButton type;
    /** What was tried last: a code that stays before the camera is tried once. Of the screen's thread. */
    private transient Optional<PairingText> tried = Optional.empty();

    ScanPage(FirstStart start, Theme theme) {
        super(start, theme, Step.PAIRING, "setup.scan");
        this.picture = new LiveView(theme, Clock.systemUTC());
        this.told = new Prose(theme, Lettering.sans(31), Inking.ON_PAPER).say(text("setup.scan.hint"));
        this.back = button("setup.back", Weight.USUAL, () -> start.turn(Step.CAMERA));
        this.type = button("setup.type", Weight.USUAL, start::typeInstead);
        hold(picture, told, back, type);
    }

    @Override
    void seen(Frame frame) {
        Optional<PairingText> found = reader.read(frame).stream()
                .map(PairingText::scanned)
                .flatMap(Optional::stream)
                .findFirst();
        EventQueue.invokeLater(() -> {
            picture.take(frame);
            found.ifPresent(this::pair);
        });
    }

    private void pair(PairingText scanned) {
        if (tried.equals(Optional.of(scanned))) {
            return;
        }
        tried = Optional.of(scanned);
        told.say(text("setup.pairing", scanned.server().toString()));
        start().pair(scanned, trouble -> told.say(trouble));
    }

    @Override
    protected void arrange(Pane whole) {
        Pane room = below(whole);
        boolean portrait = theme().measure().portrait();
        double wide = portrait ? room.width() : room.width() * 0.52;
        place(picture, room.left(wide).top(wide * 9 / 16));
        Pane side = portrait ? room.below(wide * 9 / 16 + 30) : room.right(room.width() - wide - 48);
        place(told, side.top(side.height() - Measure.TOUCH - 90));
        Pane acts = side.bottom(Measure.TOUCH + 56).top(Measure.TOUCH);
        place(back, acts.left(200));
        place(type, acts.right(acts.width() - 220));
    }
}
