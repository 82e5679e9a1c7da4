package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Page;
import java.util.List;

/** The frame of every page of the first start: which step this is, and the way back. */
abstract class SetupPage extends Page {
    private static final Lettering STEP = Lettering.sans(27);
    private static final Lettering TITLE = Lettering.serif(54);
    private static final List<Step> STEPS = List.of(Step.values());

    private final transient FirstStart start;
    private final transient Texts texts;
    private final transient Step step;
    private final String title;

    SetupPage(FirstStart start, Theme theme, Step step, String title) {
        super(theme);
        this.start = start;
        this.step = step;
        this.title = title;
        this.texts = PartList.plain(theme).in("messages.kiosk_setup");
        setFocusable(true);
    }

    /** A picture of the camera arrived; on the camera's thread. */
    void seen(Frame picture) {
        // Most pages have no picture.
    }

    final FirstStart start() {
        return start;
    }

    final Texts texts() {
        return texts;
    }

    final String text(String key, Object... args) {
        return texts.say(key, args).first();
    }

    final TouchButton button(String key, Weight weight, Runnable action) {
        return new TouchButton(theme(), texts.say(key), weight, action);
    }

    /** Below the head, without the margin. */
    final Pane below(Pane whole) {
        return whole.below(230).inset(Measure.MARGIN, 0);
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        double x = whole.x() + Measure.MARGIN;
        String where = text("setup.step", STEPS.indexOf(step) + 1, STEPS.size());
        brush.text(where, x, whole.y() + 92, STEP, Inking.ON_PAPER_QUIET);
        double room = whole.width() - 2 * Measure.MARGIN - (theme().measure().portrait() ? 0 : 300);
        String words = text(title);
        brush.text(words, x, whole.y() + 164, brush.fit(words, TITLE, room, 30), Inking.ON_PAPER);
    }
}
