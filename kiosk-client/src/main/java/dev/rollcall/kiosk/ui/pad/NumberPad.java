package dev.rollcall.kiosk.ui.pad;

import dev.rollcall.kiosk.ui.Overlay;
import javax.swing.JComponent;

/** Offers the number pad to members. */
public final class NumberPad implements Overlay {

    @Override
    public JComponent open(Setting setting) {
        return new NumberPage(setting);
    }
}
