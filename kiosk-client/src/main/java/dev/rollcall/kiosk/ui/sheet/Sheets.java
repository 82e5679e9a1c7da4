package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Around;

/** Which sheet shows which state. */
public final class Sheets {
    private Sheets() {}

    public static Sheet of(KioskState state, Around around) {
        return new IdleSheet(new KioskState.Idle(null));
    }
}
