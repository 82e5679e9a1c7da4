package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import java.awt.KeyEventDispatcher;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;

/**
 * What keys do on a kiosk: a reader that types a card's number in one burst presents it, and keys that could lead out of
 * the screen do nothing.
 */
final class KioskKeys implements KeyEventDispatcher {
    /** Readers take 1 to 30 ms a character; a quick typist takes more than 80. */
    private static final long BURST_MILLIS = 50;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;

    private final Consumer<Claim> present;
    private final Runnable staff;
    private final boolean locked;
    private final StringBuilder burst = new StringBuilder();
    private long lastAt;

    /**
     * @param staff called when the keys for staff are pressed, Ctrl+Shift+S
     * @param locked whether keys that lead out of the screen are held back
     */
    KioskKeys(Consumer<Claim> present, Runnable staff, boolean locked) {
        this.present = present;
        this.staff = staff;
        this.locked = locked;
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (event.getID() == KeyEvent.KEY_TYPED) {
            return typed(event.getKeyChar(), event.getWhen());
        }
        boolean end = event.getID() == KeyEvent.KEY_PRESSED && event.getKeyCode() == KeyEvent.VK_ENTER;
        if (end && event.getWhen() - lastAt <= BURST_MILLIS && burst.length() >= SHORTEST) {
            // Otherwise the button that has the focus would be pressed by the card.
            return true;
        }
        if (isForStaff(event)) {
            if (event.getID() == KeyEvent.KEY_PRESSED) {
                staff.run();
            }
            return true;
        }
        return locked && leadsOut(event);
    }

    private static boolean isForStaff(KeyEvent event) {
        return event.getKeyCode() == KeyEvent.VK_S
                && event.isControlDown()
                && event.isShiftDown()
                && !event.isAltDown();
    }

    private boolean typed(char character, long at) {
        boolean goesOn = at - lastAt <= BURST_MILLIS;
        lastAt = at;
        if (character == '\n' || character == '\r') {
            String number = goesOn ? burst.toString() : "";
            burst.setLength(0);
            if (number.length() >= SHORTEST) {
                present.accept(new Claim.CardRead(number));
                return true;
            }
            return false;
        }
        if (!goesOn || burst.length() >= LONGEST) {
            burst.setLength(0);
        }
        if (!Character.isISOControl(character) && character != KeyEvent.CHAR_UNDEFINED) {
            burst.append(character);
        }
        return false;
    }

    private static boolean leadsOut(KeyEvent event) {
        boolean chord = (event.getModifiersEx()
                        & (InputEvent.ALT_DOWN_MASK | InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK))
                != 0;
        int code = event.getKeyCode();
        return chord
                || (code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12)
                || code == KeyEvent.VK_WINDOWS
                || code == KeyEvent.VK_CONTEXT_MENU;
    }
}
