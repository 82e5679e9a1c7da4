package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.KioskState;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.time.Clock;
import java.util.List;

/** A kiosk in full screen, and somebody at its keyboard. */
final class KeysOnScreen {
    private static final List<List<Integer>> WAYS_OUT = List.of(
            List.of(KeyEvent.VK_ESCAPE),
            List.of(KeyEvent.VK_F11),
            List.of(KeyEvent.VK_ALT, KeyEvent.VK_F4),
            List.of(KeyEvent.VK_ALT, KeyEvent.VK_TAB),
            List.of(KeyEvent.VK_ALT, KeyEvent.VK_SPACE),
            List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_W),
            List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_Q),
            List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_ESCAPE),
            List.of(KeyEvent.VK_TAB),
            List.of(KeyEvent.VK_SHIFT, KeyEvent.VK_TAB));

    private final SilentKiosk kiosk = new SilentKiosk();
    private final Robot robot;

    private KeysOnScreen() throws Exception {
        robot = new Robot();
    }

    public static void main(String[] arguments) throws Exception {
        XServer.perform(() -> {
            assertThat(KioskScreen.possible()).isTrue();
            var scene = new KeysOnScreen();
            KioskScreen.open(scene.kiosk, ScreenOptions.standard(), Clock.systemUTC())
                    .show(new KioskState.Idle(ScreenFixtures.PLENARY));
            scene.awaitFocus();
            scene.staysWhateverIsPressed();
            scene.takesABurstForACard();
        });
    }

    private void staysWhateverIsPressed() throws Exception {
        for (List<Integer> keys : WAYS_OUT) {
            keys.forEach(robot::keyPress);
            robot.delay(30);
            keys.forEach(robot::keyRelease);
            robot.delay(120);
            assertThat(window().isShowing()).as("still there after %s", keys).isTrue();
            assertThat(window().isFocused())
                    .as("still with the focus after %s", keys)
                    .isTrue();
        }
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        assertThat(window().getBounds()).isEqualTo(screen);
    }

    private void takesABurstForACard() throws Exception {
        type("0012345678\n", 4);
        heard();
        assertThat(kiosk.presented).containsExactly(new Claim.CardRead("0012345678"));

        type("4711\n", 150);
        robot.delay(300);
        assertThat(kiosk.presented).as("a person who types presents no card").hasSize(1);
    }

    /** Gives the thread of the screen time, which has its first pictures to paint, too. */
    private void heard() {
        for (int glance = 0; glance < 50 && kiosk.presented.isEmpty(); glance++) {
            robot.delay(100);
        }
        robot.delay(300);
    }

    private void type(String characters, int pause) {
        for (int at = 0; at < characters.length(); at++) {
            press(characters.charAt(at) == '\n' ? KeyEvent.VK_ENTER : KeyEvent.VK_0 + characters.charAt(at) - '0');
            robot.delay(pause);
        }
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private void awaitFocus() {
        for (int glance = 0; glance < 100; glance++) {
            if (KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() != null) {
                return;
            }
            robot.delay(100);
        }
        throw new AssertionError("the screen never had the focus");
    }

    private static Window window() {
        return List.of(Window.getWindows()).stream()
                .filter(Window::isVisible)
                .findFirst()
                .orElseThrow();
    }
}
