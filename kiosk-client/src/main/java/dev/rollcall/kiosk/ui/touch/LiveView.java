package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.paint.MirrorPicture;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JComponent;

/** The camera's picture as a mirror, how large it is and how many come in a second. For the thread of the screen. */
public final class LiveView extends JComponent {
    private static final long SPAN_MILLIS = 2_000;

    private final transient Theme theme;
    private final transient Clock clock;
    private final transient MirrorPicture picture = new MirrorPicture();
    private final transient Deque<Long> arrivals = new ArrayDeque<>();
    private int frameWidth;
    private int frameHeight;

    public LiveView(Theme theme, Clock clock) {
        this.theme = theme;
        this.clock = clock;
        setOpaque(true);
    }

    /** Shows {@code frame}. */
    public void take(Frame frame) {
        frameWidth = frame.width();
        frameHeight = frame.height();
        long now = clock.millis();
        arrivals.addLast(now);
        forgetBefore(now - SPAN_MILLIS);
        if (getWidth() > 1 && getHeight() > 1) {
            picture.take(frame, new Rectangle(getWidth(), getHeight()));
            repaint();
        }
    }

    /** Whether a picture came within the last two seconds. */
    public boolean lives() {
        forgetBefore(clock.millis() - SPAN_MILLIS);
        return !arrivals.isEmpty();
    }

    /** Pictures a second, over the last two. */
    public int rate() {
        forgetBefore(clock.millis() - SPAN_MILLIS);
        return (int) Math.round(arrivals.size() * 1_000.0 / SPAN_MILLIS);
    }

    public int frameWidth() {
        return frameWidth;
    }

    public int frameHeight() {
        return frameHeight;
    }

    private void forgetBefore(long since) {
        while (!arrivals.isEmpty() && arrivals.peekFirst() < since) {
            arrivals.removeFirst();
        }
    }

    @Override
    public void removeNotify() {
        picture.forget();
        super.removeNotify();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        picture.paint((Graphics2D) graphics, new Rectangle(getWidth(), getHeight()), theme);
    }
}
