package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import org.jspecify.annotations.Nullable;

/** Ready, and nobody is there: which meeting, and how it works in one line. */
record IdleSheet(KioskState.Idle state) implements Sheet {

    @Override
    public void paint(Brush brush, Pane content) {}

    @Override
    public @Nullable Sitting sitting() {
        return null;
    }

    @Override
    public Object key() {
        return state;
    }
}
