package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.SoloScreen;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.touch.Errand;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** Leads through the first start, page by page. Its state belongs to the thread of the screen. */
public final class FirstStart {
    private static final long GLANCE_MILLIS = 250;

    private final SetupDesk desk;
    private final CountDownLatch finished = new CountDownLatch(1);
    private ScreenOptions options;
    private KioskSettings chosen;
    private Step step = Step.LANGUAGE;
    private boolean typing;
    private volatile @Nullable SetupPage page;
    private Runnable renew = () -> {};

    FirstStart(SetupDesk desk, KioskSettings before, ScreenOptions options) {
        this.desk = desk;
        this.chosen = before;
        this.options = options;
    }

    /**
     * Shows the pages until all is chosen and paired; waits for that.
     *
     * @param before what was chosen at an earlier start
     * @param stopped asked again and again; true ends the first start unfinished
     */
    public static void run(SetupDesk desk, KioskSettings before, ScreenOptions options, BooleanSupplier stopped)
            throws InterruptedException {
        var start = new FirstStart(desk, before, options);
        try (SoloScreen screen = SoloScreen.open(start::page, options)) {
            start.renew = () -> screen.renew(start.options);
            while (!stopped.getAsBoolean()) {
                if (start.finished.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } finally {
            desk.watch("", ignored -> {});
        }
    }

    /** The page of the step, made anew. */
    JComponent page(Theme theme) {
        SetupPage made =
                switch (step) {
                    case LANGUAGE -> new LanguagePage(this, theme);
                    case CAMERA -> new CameraChoicePage(this, theme);
                    case PAIRING -> typing ? new TypePage(this, theme) : new ScanPage(this, theme);
                    case CHECK -> new CheckPage(this, theme);
                };
        page = made;
        return made;
    }

    /** Calls {@code action} whenever another page is to be shown. */
    void onRenewal(Runnable action) {
        renew = action;
    }

    SetupDesk desk() {
        return desk;
    }

    String camera() {
        return chosen.camera();
    }

    void language(Texts.Choice language) {
        chosen = chosen.withText(language.name().toLowerCase(Locale.ROOT));
        options = new ScreenOptions(
                language, options.dark(), options.window(), options.reducedMotion(), options.volume(), options.voice());
        turn(Step.CAMERA);
    }

    /** Takes the pictures of {@code source} from now on and tells whether there are any. */
    void camera(String source, Consumer<Boolean> told) {
        Errand.run(
                () -> desk.watch(source, this::seen),
                works -> {
                    if (works) {
                        chosen = chosen.withCamera(source);
                    }
                    told.accept(works);
                },
                () -> told.accept(false));
    }

    void turn(Step next) {
        step = next;
        typing = false;
        renew.run();
    }

    void typeInstead() {
        typing = true;
        renew.run();
    }

    /** Pairs and goes on to the next step; otherwise says why not. */
    void pair(PairingText pairing, Consumer<String> trouble) {
        Texts texts = (options.text() == Texts.Choice.EN ? Texts.of(Texts.Choice.EN) : Texts.of(Texts.Choice.ZH))
                .in("messages.kiosk_setup");
        Errand.run(
                () -> desk.pair(pairing.server(), pairing.code()),
                outcome -> {
                    if (outcome instanceof PairingOutcome.Paired) {
                        keep();
                        turn(Step.CHECK);
                    } else {
                        trouble.accept(PairingWords.of(outcome, texts));
                    }
                },
                () -> trouble.accept(texts.say("pairing.failed").first()));
    }

    private void keep() {
        KioskSettings settings = chosen;
        Errand.run(
                () -> {
                    desk.keep(settings);
                    return true;
                },
                kept -> {},
                () -> {});
    }

    void finish() {
        KioskSettings settings = chosen;
        Errand.run(
                () -> {
                    desk.keep(settings);
                    return true;
                },
                kept -> finished.countDown(),
                finished::countDown);
    }

    boolean isFinished() {
        return finished.getCount() == 0;
    }

    private void seen(Frame picture) {
        SetupPage shown = page;
        if (shown != null) {
            shown.seen(picture);
        }
    }
}
