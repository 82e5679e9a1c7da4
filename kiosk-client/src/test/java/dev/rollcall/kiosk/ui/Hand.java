package dev.rollcall.kiosk.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** A finger on a page that need not be on any display: finds what is written there and presses it by real events. */
public final class Hand {
    private Hand() {}

    /** Presses one after the other what begins with these words. */
    public static void press(JComponent page, String... words) {
        for (String word : words) {
            Pictures.made(() -> {
                click(find(page, word));
                return true;
            });
        }
    }

    /** Waits until {@code condition} holds, and for what the thread of the screen has still to do. */
    public static void await(BooleanSupplier condition) throws InterruptedException {
        for (int waited = 0; !condition.getAsBoolean(); waited++) {
            if (waited > 1_000) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(10);
        }
        Pictures.made(() -> true);
    }

    /** Lets errands come home. */
    public static void settle() throws InterruptedException {
        for (int glance = 0; glance < 10; glance++) {
            Thread.sleep(10);
            Pictures.made(() -> true);
        }
    }

    public static boolean sees(JComponent page, String word) {
        return buttons(page).stream().anyMatch(button -> button.getText().startsWith(word));
    }

    private static AbstractButton find(JComponent page, String word) {
        return buttons(page).stream()
                .filter(button -> (button.getText() + "  ").startsWith(word + "  "))
                .findFirst()
                .or(() -> buttons(page).stream()
                        .filter(button -> button.getText().startsWith(word))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("nothing says " + word + " among "
                        + buttons(page).stream().map(AbstractButton::getText).toList()));
    }

    private static void click(AbstractButton button) {
        int x = button.getWidth() / 2;
        int y = button.getHeight() / 2;
        for (int kind : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED}) {
            button.dispatchEvent(
                    new MouseEvent(button, kind, 1, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
        }
    }

    public static List<AbstractButton> buttons(Container page) {
        List<AbstractButton> found = new ArrayList<>();
        for (Component child : page.getComponents()) {
            if (child instanceof AbstractButton button && button.isVisible()) {
                found.add(button);
            } else if (child instanceof Container container && child.isVisible()) {
                found.addAll(buttons(container));
            }
        }
        return found;
    }

    /** Where {@code button} lies on {@code page}. */
    public static Rectangle place(Component button, JComponent page) {
        return SwingUtilities.convertRectangle(button.getParent(), button.getBounds(), page);
    }

    /** Pairs of buttons of which one covers a part of the other. */
    public static List<String> overlapping(JComponent page) {
        List<String> pairs = new ArrayList<>();
        List<AbstractButton> all = buttons(page);
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                Rectangle common = place(all.get(one), page).intersection(place(all.get(other), page));
                if (common.width > 2 && common.height > 2) {
                    pairs.add(all.get(one).getText() + " / " + all.get(other).getText());
                }
            }
        }
        return pairs;
    }

    public static boolean same(BufferedImage one, BufferedImage other) {
        return Arrays.equals(
                one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()),
                other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()));
    }
}
