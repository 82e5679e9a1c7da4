package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.ui.paint.Motion;
import java.awt.AWTEvent;
import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.awt.event.WindowFocusListener;
import java.time.Duration;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** The window: full screen without a frame, and no key leads out of it; or a plain one to try the kiosk in. */
final class KioskWindow {
    private static final Dimension USUAL = new Dimension(540, 960);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final JFrame frame;
    private final JComponent content;
    private final Timer glances;
    private final AWTEventListener touches;
    private final KeyEventDispatcher keys;

    /** The component that fills a window, and what it is told. */
    interface Inside {
        /** Somebody touched or typed. */
        void touched();

        /** A second has passed. */
        void refresh();

        /** A reader typed a card. */
        void present(Claim claim);

        /** The keys for staff were pressed. */
        void staffWanted();
    }

    private KioskWindow(JFrame frame, JComponent content, Inside inside, boolean windowed) {
        this.frame = frame;
        this.content = content;
        this.glances = new Timer((int) GLANCE.toMillis(), tick -> inside.refresh());
        this.touches = touch -> inside.touched();
        this.keys = new KioskKeys(inside::present, inside::staffWanted, !windowed);
    }

    static KioskWindow open(JComponent content, Inside inside, boolean windowed) {
        JFrame frame = new JFrame("Rollcall");
        frame.setContentPane(content);
        var window = new KioskWindow(frame, content, inside, windowed);
        if (windowed) {
            window.small();
        } else {
            window.fullScreen();
        }
        window.listen();
        return window;
    }

    void close() {
        glances.stop();
        Toolkit.getDefaultToolkit().removeAWTEventListener(touches);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
        frame.dispose();
    }

    private void listen() {
        Toolkit.getDefaultToolkit().addAWTEventListener(touches, AWTEvent.MOUSE_EVENT_MASK | AWTEvent.KEY_EVENT_MASK);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        glances.start();
        content.setFocusable(true);
        content.requestFocusInWindow();
    }

    private void small() {
        Rectangle screen = device().getDefaultConfiguration().getBounds();
        double fit = Math.min(1, Math.min(screen.height * 0.9 / USUAL.height, screen.width * 0.9 / USUAL.width));
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        content.setPreferredSize(new Dimension((int) (USUAL.width * fit), (int) (USUAL.height * fit)));
        frame.pack();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
    }

    private void fullScreen() {
        GraphicsDevice device = device();
        frame.setUndecorated(true);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.setAlwaysOnTop(true);
        frame.setBounds(device.getDefaultConfiguration().getBounds());
        if (device.isFullScreenSupported()) {
            device.setFullScreenWindow(frame);
        }
        frame.setVisible(true);
        frame.addWindowFocusListener(new Return());
    }

    private static GraphicsDevice device() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
    }

    /** Comes back to the front when something else took the focus. */
    private final class Return implements WindowFocusListener {
        @Override
        public void windowGainedFocus(WindowEvent gained) {}

        @Override
        public void windowLostFocus(WindowEvent lost) {
            Timer back = new Timer(10 * Motion.STEP_MILLIS, come -> {
                if (frame.isDisplayable()) {
                    frame.toFront();
                    frame.requestFocus();
                }
            });
            back.setRepeats(false);
            back.start();
        }
    }
}
