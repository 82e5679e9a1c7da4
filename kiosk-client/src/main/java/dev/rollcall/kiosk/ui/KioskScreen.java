package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Motion;
import dev.rollcall.kiosk.ui.paint.Palette;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Typefaces;
import dev.rollcall.kiosk.ui.sound.Sounds;
import dev.rollcall.kiosk.ui.sound.Voice;
import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a kiosk: shows the newest state, and the newest picture of the camera in its mirror. Thread-safe; whatever
 * reaches it from other threads is moved to the thread of the screen here and nowhere else.
 */
public final class KioskScreen implements AutoCloseable {
    private static final long ANSWER_SECONDS = 5;

    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private final KioskView view;
    private final KioskWindow window;
    private final Hearing hearing;

    private KioskScreen(KioskView view, KioskWindow window, Hearing hearing) {
        this.hearing = hearing;
        this.view = view;
        this.window = window;
    }

    /** Whether this machine has a display. */
    public static boolean possible() {
        System.setProperty("sun.java2d.uiScale", "1");
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException unreachable) {
            return false;
        }
    }

    /** Whether the thread of the screen does what it is given, within a few seconds; waits that long. */
    public static boolean answers() {
        var answered = new CountDownLatch(1);
        EventQueue.invokeLater(answered::countDown);
        try {
            return answered.await(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Opens the screen; only where {@link #possible} says so. */
    public static KioskScreen open(KioskControls controls, ScreenOptions options, Clock clock) {
        return onScreen(() -> {
            Theme theme = theme(options, new Measure(1920, 1080));
            Look.install(theme);
            var hearing = new Hearing(Sounds.at(options.volume()), new Voice(options.voice()), theme.texts());
            var view = new KioskView(theme, controls, clock, hearing::hear);
            return new KioskScreen(view, KioskWindow.open(view, view, options.window()), hearing);
        });
    }

    static Theme theme(ScreenOptions options, Measure measure) {
        return new Theme(
                options.dark() ? Palette.dark() : Palette.light(),
                Typefaces.installed(),
                Texts.of(options.text()),
                new Motion(options.reducedMotion()),
                measure);
    }

    /** Offers {@code opening} to whoever stands there; without it, its button is not shown. */
    public void offer(Opening opening, Overlay overlay) {
        EventQueue.invokeLater(() -> view.offer(opening, overlay));
    }

    /** Sounds as loud as {@code volume} from now on, 0 for none to 1. */
    public void volume(double volume) {
        EventQueue.invokeLater(() -> hearing.volume(volume));
    }

    /** Opens what is offered for {@code opening} in the place of whatever else is open. */
    public void open(Opening opening) {
        EventQueue.invokeLater(() -> view.bring(opening));
    }

    /** Replaces what is shown; of the state before, nothing remains. */
    public void show(KioskState state) {
        EventQueue.invokeLater(() -> view.show(state));
    }

    /** Shows {@code picture} in the mirror, if there is one now; pictures that come too fast are passed over. */
    public void mirror(Frame picture) {
        if (newest.getAndSet(picture) == null) {
            EventQueue.invokeLater(() -> {
                Frame taken = newest.getAndSet(null);
                if (taken != null) {
                    view.mirror(taken);
                }
            });
        }
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            view.rest();
            hearing.close();
            window.close();
        });
    }

    /** Runs {@code making} on the thread of the screen and waits for it. */
    static <T> T onScreen(Supplier<T> making) {
        var made = new AtomicReference<@Nullable T>();
        try {
            EventQueue.invokeAndWait(() -> made.set(making.get()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the screen was made", hurried);
        } catch (java.lang.reflect.InvocationTargetException failed) {
            throw new IllegalStateException("the screen could not be made", failed.getCause());
        }
        T result = made.get();
        if (result == null) {
            throw new IllegalStateException("the screen made nothing");
        }
        return result;
    }
}
