package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.awt.EventQueue;
import java.util.function.Function;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The window of a kiosk that is not one yet: a page at a time, and no state. Thread-safe. */
public final class SoloScreen implements AutoCloseable {
    private final Host host;
    private final KioskWindow window;

    private SoloScreen(Host host, KioskWindow window) {
        this.host = host;
        this.window = window;
    }

    /**
     * Opens the window; only where {@link KioskScreen#possible} says so.
     *
     * @param page makes the page to show, on the thread of the screen; asked again for a screen of another size
     */
    public static SoloScreen open(Function<Theme, JComponent> page, ScreenOptions options) {
        return KioskScreen.onScreen(() -> {
            Host host = new Host(page, options);
            return new SoloScreen(host, KioskWindow.open(host, host, options.window()));
        });
    }

    /** Makes the page again, in the language and colours of {@code options}. */
    public void renew(ScreenOptions options) {
        EventQueue.invokeLater(() -> host.renew(options));
    }

    @Override
    public void close() {
        EventQueue.invokeLater(window::close);
    }

    /** Holds the page. */
    private static final class Host extends JComponent implements KioskWindow.Inside {
        private final transient Function<Theme, JComponent> making;
        private transient Theme theme;
        private @Nullable JComponent page;

        Host(Function<Theme, JComponent> making, ScreenOptions options) {
            this.making = making;
            this.theme = themed(options, new Measure(1920, 1080));
        }

        private static Theme themed(ScreenOptions options, Measure measure) {
            Theme made = KioskScreen.theme(options, measure);
            Look.install(made);
            return made;
        }

        void renew(ScreenOptions options) {
            theme = themed(options, theme.measure());
            page = null;
            revalidate();
            doLayout();
            repaint();
        }

        @Override
        public void doLayout() {
            if (getWidth() < 2 || getHeight() < 2) {
                return;
            }
            Measure measure = new Measure(getWidth(), getHeight());
            JComponent shown = page;
            if (shown == null || !measure.equals(theme.measure())) {
                theme = theme.on(measure);
                removeAll();
                shown = making.apply(theme);
                page = shown;
                add(shown);
                shown.requestFocusInWindow();
            }
            shown.setBounds(0, 0, getWidth(), getHeight());
            shown.doLayout();
        }

        @Override
        public void touched() {
            // Nothing here goes by itself.
        }

        @Override
        public void refresh() {
            // The page looks after itself.
        }

        @Override
        public void present(Claim claim) {
            // Nobody can be checked in yet.
        }

        @Override
        public void staffWanted() {
            // There are no staff yet.
        }
    }
}
