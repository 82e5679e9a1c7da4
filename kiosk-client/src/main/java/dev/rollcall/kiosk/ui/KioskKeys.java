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
    private static final long QUICK_MILLIS = 50;
    /** A display that paints may hold a character back for this long; whoever pauses longer begins anew. */
    private static final long STALL_MILLIS = 500;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;

    private final Consumer<Claim> present;
    private final Runnable staff;
    private final boolean locked;
    private final StringBuilder burst = new StringBuilder();
    /** How many characters of the burst came quickly after the one before. */
    private int quick;

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
        if (event.getID() == KeyEvent.KEY_TYPED && !isChord(event)) {
            return typed(event.getKeyChar(), event.getWhen());
        }
        boolean end = event.getID() == KeyEvent.KEY_PRESSED && event.getKeyCode() == KeyEvent.VK_ENTER;
        if (end && isCard(event.getWhen() - lastAt)) {
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
        long gap = at - lastAt;
        lastAt = at;
        if (character == '\n' || character == '\r') {
            boolean card = isCard(gap);
            String number = burst.toString();
            startAnew();
            if (card) {
                present.accept(new Claim.CardRead(number));
            }
            return card;
        }
        if (gap > STALL_MILLIS || burst.length() >= LONGEST) {
            startAnew();
        }
        if (!Character.isISOControl(character) && character != KeyEvent.CHAR_UNDEFINED) {
            quick += burst.length() > 0 && gap <= QUICK_MILLIS ? 1 : 0;
            burst.append(character);
        }
        return false;
    }

    /** Whether an end {@code gap} milliseconds after the last character makes a card of the burst: most of it came quickly. */
    private boolean isCard(long gap) {
        int quickly = quick + (gap <= QUICK_MILLIS ? 1 : 0);
        return burst.length() >= SHORTEST && gap <= STALL_MILLIS && quickly * 2 > burst.length();
    }

    private void startAnew() {
        burst.setLength(0);
        quick = 0;
    }

    private static boolean leadsOut(KeyEvent event) {
        int code = event.getKeyCode();
        return isChord(event)
                || (code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12)
                || code == KeyEvent.VK_WINDOWS
                || code == KeyEvent.VK_CONTEXT_MENU;
    }

    private static boolean isChord(KeyEvent event) {
        return (event.getModifiersEx()
                        & (InputEvent.ALT_DOWN_MASK | InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK))
                != 0;
    }
}
