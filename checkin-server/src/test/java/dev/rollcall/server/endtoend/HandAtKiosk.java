package dev.rollcall.server.endtoend;

import dev.rollcall.kiosk.app.KioskCommand;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;

/**
 * The kiosk's own program, and a hand at its screen: each line of input is something to do, done by the display's own events
 * and answered by a line that begins with {@value #ANSWER}.
 */
final class HandAtKiosk {
    static final String ANSWER = "hand:";
    private static final int GLANCES = 600;
    private static final int GLANCE_MILLIS = 100;
    /** A reader types faster than this, a person slower. */
    private static final int READER_MILLIS = 5;

    private static final int PERSON_MILLIS = 130;

    private final Robot robot;

    private HandAtKiosk() throws AWTException {
        robot = new Robot();
    }

    public static void main(String[] arguments) {
        var hand = new Thread(HandAtKiosk::obey, "hand");
        hand.setDaemon(true);
        hand.start();
        KioskCommand.main(arguments);
    }

    private static void obey() {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            var hand = new HandAtKiosk();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(ANSWER + " " + hand.does(line));
            }
        } catch (IOException | AWTException | RuntimeException | AssertionError broken) {
            System.out.println(ANSWER + " " + broken);
        }
    }

    private String does(String line) throws IOException {
        String act = line.substring(0, line.indexOf(' '));
        String what = line.substring(act.length() + 1);
        switch (act) {
            case "see" -> await(what);
            case "press" -> click(await(what));
            case "card" -> type(what + "\n", READER_MILLIS);
            case "write" -> type(what + "\n", PERSON_MILLIS);
            case "staff" -> chord(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
            case "keep" -> keep(Path.of(what));
            default -> throw new IllegalArgumentException(line);
        }
        return "done";
    }

    /** Waits until a button that begins with {@code words} has found its place; answers its middle. */
    private Point await(String words) {
        Optional<Point> before = Optional.empty();
        for (int glance = 0; glance < GLANCES; glance++) {
            Optional<Point> now = onScreen(() -> middle(words));
            if (now.isPresent() && now.equals(before)) {
                return now.get();
            }
            before = now;
            robot.delay(GLANCE_MILLIS);
        }
        List<String> instead =
                onScreen(() -> buttons().stream().map(AbstractButton::getText).toList());
        throw new AssertionError("nothing says " + words + " among " + instead);
    }

    private static Optional<Point> middle(String words) {
        return buttons().stream()
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .map(button -> {
                    Point corner = button.getLocationOnScreen();
                    return new Point(corner.x + button.getWidth() / 2, corner.y + button.getHeight() / 2);
                });
    }

    /** By the display's own thread: nothing on it comes or goes meanwhile. */
    private static <T> T onScreen(Callable<T> look) {
        var task = new FutureTask<T>(look);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<AbstractButton> buttons() {
        var found = new ArrayList<AbstractButton>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                collect(window, found);
            }
        }
        return found;
    }

    private static void collect(Container within, List<AbstractButton> found) {
        for (Component child : within.getComponents()) {
            if (child instanceof AbstractButton button && button.isShowing() && button.getText() != null) {
                found.add(button);
            } else if (child instanceof Container container) {
                collect(container, found);
            }
        }
    }

    private void click(Point middle) {
        robot.mouseMove(middle.x, middle.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(60);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void type(String figures, int pause) {
        for (char figure : figures.toCharArray()) {
            int key = figure == '\n' ? KeyEvent.VK_ENTER : KeyEvent.VK_0 + figure - '0';
            robot.keyPress(key);
            robot.keyRelease(key);
            robot.delay(pause);
        }
        robot.waitForIdle();
    }

    private void chord(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int key : keys) {
            robot.keyRelease(key);
        }
        robot.waitForIdle();
    }

    private void keep(Path file) throws IOException {
        robot.delay(5 * GLANCE_MILLIS);
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(screen), "png", file.toFile());
    }
}
