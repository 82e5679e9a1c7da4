package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Measure;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Clock;

/**
 * The same screen where there is no display: painted into a picture whenever somebody asks for one. Thread-safe.
 */
public final class LivePicture {
    private final KioskView view;

    private LivePicture(KioskView view) {
        this.view = view;
    }

    /** A screen of {@code width} x {@code height} pixels. */
    public static LivePicture of(KioskControls controls, ScreenOptions options, Clock clock, int width, int height) {
        return KioskScreen.onScreen(() -> {
            var view =
                    new KioskView(KioskScreen.theme(options, new Measure(width, height)), controls, clock, heard -> {});
            view.addNotify();
            view.setSize(width, height);
            view.doLayout();
            return new LivePicture(view);
        });
    }

    /** Offers {@code opening}, so that its button is in the picture. */
    public void offer(Overlay.Opening opening, Overlay overlay) {
        EventQueue.invokeLater(() -> view.offer(opening, overlay));
    }

    public void show(KioskState state) {
        EventQueue.invokeLater(() -> view.show(state));
    }

    public void mirror(Frame picture) {
        EventQueue.invokeLater(() -> view.mirror(picture));
    }

    /** The screen as it is now; waits for its thread. */
    public BufferedImage picture() {
        return KioskScreen.onScreen(() -> {
            view.refresh();
            var picture = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pixels = picture.createGraphics();
            view.paint(pixels);
            pixels.dispose();
            return picture;
        });
    }
}
