package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.time.Duration;
import java.util.function.Supplier;
import javax.swing.Timer;

/** Says how long a page still stays open, in good time, so that a touch can keep it. */
public final class Countdown extends Page {
    /** From here on it is said. */
    private static final Duration NOTICE = Duration.ofSeconds(20);

    private static final int GLANCE_MILLIS = 250;
    private static final Lettering WORDS = Lettering.sans(27);

    private final transient Texts texts;
    private final String key;
    private final transient Supplier<Duration> left;
    private final transient Timer glances = new Timer(GLANCE_MILLIS, glance -> look());
    private long shown = -1;

    /**
     * @param key of the text with the seconds in the place of {0}
     * @param left how long the page stays open untouched from now on
     */
    public Countdown(Theme theme, Texts texts, String key, Supplier<Duration> left) {
        super(theme);
        this.texts = texts;
        this.key = key;
        this.left = left;
        setOpaque(false);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        glances.start();
    }

    @Override
    public void removeNotify() {
        glances.stop();
        super.removeNotify();
    }

    private void look() {
        long now = seconds();
        if (now != shown) {
            shown = now;
            repaint();
        }
    }

    /** Whole seconds to be said, -1 while there is time enough. */
    private long seconds() {
        Duration rest = left.get();
        return rest.compareTo(NOTICE) > 0 ? -1 : Math.max(0, rest.toSeconds());
    }

    @Override
    protected void arrange(Pane whole) {
        // Nothing is held.
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        long seconds = seconds();
        if (seconds < 0) {
            return;
        }
        Said said = texts.say(key, seconds);
        String text = brush.width(said.together(), WORDS) <= whole.width() ? said.together() : said.first();
        double y = whole.y() + 34;
        for (String line : brush.lines(text, WORDS, whole.width(), 2)) {
            brush.text(line, whole.x(), y, WORDS, Inking.ON_PAPER_QUIET);
            y += 38;
        }
    }
}
