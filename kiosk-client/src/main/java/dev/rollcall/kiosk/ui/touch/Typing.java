package dev.rollcall.kiosk.ui.touch;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.HierarchyEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Lets a keyboard do what the keys on the screen do, for as long as a page is shown. */
public final class Typing implements KeyEventDispatcher {
    private final JComponent page;
    private final Keys keys;

    /** What arrives from the keyboard. */
    public interface Keys {
        /** A letter, a figure, a sign. */
        void typed(char character);

        void erased();

        /** The line is done. */
        void finished();
    }

    private Typing(JComponent page, Keys keys) {
        this.page = page;
        this.keys = keys;
    }

    /** Listens while {@code page} is on the screen. */
    public static void on(JComponent page, Keys keys) {
        var typing = new Typing(page, keys);
        page.addHierarchyListener(change -> {
            if ((change.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                typing.listen(page.isShowing());
            }
        });
    }

    private void listen(boolean shown) {
        KeyboardFocusManager focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        focus.removeKeyEventDispatcher(this);
        if (shown) {
            focus.addKeyEventDispatcher(this);
        }
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (!page.isShowing() || focusOwner() instanceof JTextComponent) {
            return false;
        }
        if (event.getID() == KeyEvent.KEY_TYPED) {
            return typed(event);
        }
        return event.getID() == KeyEvent.KEY_PRESSED && pressed(event);
    }

    private boolean typed(KeyEvent event) {
        char character = event.getKeyChar();
        boolean chord = (event.getModifiersEx()
                        & (InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK))
                != 0;
        boolean sign = character > ' ' && character != KeyEvent.VK_DELETE && character != KeyEvent.CHAR_UNDEFINED;
        if (chord || (!sign && !(character == ' ' && !onButton()))) {
            return false;
        }
        keys.typed(character);
        return true;
    }

    private boolean pressed(KeyEvent event) {
        if (event.getKeyCode() == KeyEvent.VK_BACK_SPACE) {
            keys.erased();
            return true;
        }
        if (event.getKeyCode() == KeyEvent.VK_ENTER && !onButton()) {
            keys.finished();
            return true;
        }
        return false;
    }

    /** A button that has the focus is pressed by the space bar and by Enter. */
    private static boolean onButton() {
        return focusOwner() instanceof AbstractButton;
    }

    private static @Nullable Component focusOwner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }
}
