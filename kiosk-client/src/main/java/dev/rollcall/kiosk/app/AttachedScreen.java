package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.pad.NumberPad;
import java.time.Clock;

/** The screen of a running kiosk: shows its states and its camera's pictures until closed. */
public final class AttachedScreen implements AutoCloseable {
    private final Kiosk kiosk;
    private final KioskScreen screen;

    private AttachedScreen(Kiosk kiosk, KioskScreen screen) {
        this.kiosk = kiosk;
        this.screen = screen;
    }

    /** Opens the screen of {@code kiosk}; only where {@link KioskScreen#possible} says so. */
    public static AttachedScreen open(Kiosk kiosk, ScreenOptions options, Clock clock) {
        KioskScreen screen = KioskScreen.open(kiosk.controls(), options, clock);
        screen.offer(Opening.NUMBER_PAD, new NumberPad());
        kiosk.onPicture(screen::mirror);
        kiosk.onState(screen::show);
        return new AttachedScreen(kiosk, screen);
    }

    @Override
    public void close() {
        kiosk.onState(ignored -> {});
        kiosk.onPicture(ignored -> {});
        screen.close();
    }
}
