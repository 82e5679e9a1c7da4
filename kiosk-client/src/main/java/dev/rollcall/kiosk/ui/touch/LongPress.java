package dev.rollcall.kiosk.ui.touch;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.Timer;

/** Something that happens only when a finger stays for two seconds: for staff, who know, and not for whoever passes by. */
public final class LongPress extends MouseAdapter {
    /** How long the finger has to stay. */
    public static final int MILLIS = 2_000;

    private final Timer patience;

    private LongPress(Runnable action) {
        patience = new Timer(MILLIS, stayed -> action.run());
        patience.setRepeats(false);
    }

    /** Runs {@code action} each time {@code component} was pressed for long. */
    public static void on(JComponent component, Runnable action) {
        component.addMouseListener(new LongPress(action));
    }

    @Override
    public void mousePressed(MouseEvent press) {
        patience.restart();
    }

    @Override
    public void mouseReleased(MouseEvent release) {
        patience.stop();
    }

    @Override
    public void mouseExited(MouseEvent away) {
        patience.stop();
    }
}
