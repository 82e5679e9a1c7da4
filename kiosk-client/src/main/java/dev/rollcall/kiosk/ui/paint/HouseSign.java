package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Portrait;

/** Whose doors these are: the assembly's emblem, or the seal where it has none. */
public final class HouseSign {
    private static final String SEAL = "到";

    private HouseSign() {}

    public static void paint(Brush brush, Pane place, House house) {
        Portrait emblem = house.emblem();
        if (emblem == null || !PortraitTile.paintWhole(brush, place, emblem)) {
            SealStamp.emblem(brush, place, SEAL);
        }
    }
}
