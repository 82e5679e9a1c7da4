package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.pad.NumberPad;
import dev.rollcall.kiosk.ui.staff.StaffMode;
import java.nio.file.Path;
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

    /**
     * Lets staff in, by PIN or by the pass they show.
     *
     * @param end ends the program
     */
    AttachedScreen withStaff(Path home, Runnable end) {
        var appliance = new KioskAppliance(kiosk, home, screen::volume, end);
        var mode = new StaffMode(appliance);
        kiosk.onPicture(picture -> {
            appliance.seen(picture);
            screen.mirror(picture);
        });
        kiosk.onStaffPass(staff -> {
            mode.passed(staff);
            screen.open(Opening.STAFF);
        });
        screen.offer(Opening.STAFF, mode);
        return this;
    }

    @Override
    public void close() {
        kiosk.onState(ignored -> {});
        kiosk.onPicture(ignored -> {});
        screen.close();
    }
}
