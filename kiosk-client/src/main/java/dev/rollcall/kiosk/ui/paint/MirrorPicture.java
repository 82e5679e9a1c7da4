package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.face.Frame;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The camera's newest picture as a mirror: left is left. Keeps the one picture it shows and forgets it when asked; for
 * the thread of the screen.
 */
public final class MirrorPicture {
    private static final int WEIGHTS = 256;

    private @Nullable BufferedImage shown;
    private int[] columns = new int[0];
    private int[] columnWeights = new int[0];
    private int columnsFor;

    /** Where in a pane the whole of a frame would lie: scaled to cover the pane, the middle of it shown. */
    public record Cover(double scale, double left, double top) {

        static Cover of(double frameWidth, double frameHeight, double width, double height) {
            double scale = Math.max(width / frameWidth, height / frameHeight);
            return new Cover(scale, (width - frameWidth * scale) / 2, (height - frameHeight * scale) / 2);
        }
    }

    /** Takes {@code frame}, at the size of {@code place}, which is in pixels. */
    public void take(Frame frame, Rectangle place) {
        BufferedImage target = shown;
        if (target == null || target.getWidth() != place.width || target.getHeight() != place.height) {
            target = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_RGB);
            shown = target;
            columnsFor = 0;
        }
        Cover cover = Cover.of(frame.width(), frame.height(), place.width, place.height);
        measureColumns(frame.width(), place.width, cover);
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        double step = 1 / cover.scale();
        for (int y = 0; y < place.height; y++) {
            double source = Math.min(frame.height() - 1.0, Math.max(0, (y - cover.top() + 0.5) * step - 0.5));
            int row = Math.min((int) source, frame.height() - 2);
            int weight = (int) ((source - row) * WEIGHTS);
            blend(frame, row, weight, pixels, y * place.width);
        }
    }

    /** Forgets the picture. */
    public void forget() {
        BufferedImage last = shown;
        if (last != null) {
            Arrays.fill(((DataBufferInt) last.getRaster().getDataBuffer()).getData(), 0);
        }
        shown = null;
    }

    /** Paints the picture at {@code place} in pixels; the plain ground before the first one came. */
    public void paint(Graphics2D pixels, Rectangle place, Theme theme) {
        BufferedImage picture = shown;
        if (picture == null) {
            pixels.setColor(theme.palette().of(Tone.LINE));
            pixels.fill(place);
        } else {
            pixels.drawImage(picture, place.x, place.y, null);
        }
    }

    private void measureColumns(int frameWidth, int width, Cover cover) {
        if (columnsFor == frameWidth && columns.length == width) {
            return;
        }
        columns = new int[width];
        columnWeights = new int[width];
        columnsFor = frameWidth;
        for (int x = 0; x < width; x++) {
            double mirrored = width - 1 - x;
            double source =
                    Math.min(frameWidth - 1.0, Math.max(0, (mirrored - cover.left() + 0.5) / cover.scale() - 0.5));
            columns[x] = 3 * Math.min((int) source, frameWidth - 2);
            columnWeights[x] = (int) ((source - Math.min((int) source, frameWidth - 2)) * WEIGHTS);
        }
    }

    /** One row of the mirror out of two rows of the frame, bilinear in whole numbers. */
    private void blend(Frame frame, int row, int weight, int[] pixels, int target) {
        byte[] bgr = frame.bgr();
        int above = row * frame.width() * 3;
        int below = above + frame.width() * 3;
        int keep = WEIGHTS - weight;
        for (int x = 0; x < columns.length; x++) {
            int column = columns[x];
            int right = columnWeights[x];
            int left = WEIGHTS - right;
            int nw = (keep * left) >> 8;
            int ne = (keep * right) >> 8;
            int sw = (weight * left) >> 8;
            int se = WEIGHTS - nw - ne - sw;
            int a = above + column;
            int b = below + column;
            int blue = (bgr[a] & 255) * nw + (bgr[a + 3] & 255) * ne + (bgr[b] & 255) * sw + (bgr[b + 3] & 255) * se;
            int green = (bgr[a + 1] & 255) * nw
                    + (bgr[a + 4] & 255) * ne
                    + (bgr[b + 1] & 255) * sw
                    + (bgr[b + 4] & 255) * se;
            int red = (bgr[a + 2] & 255) * nw
                    + (bgr[a + 5] & 255) * ne
                    + (bgr[b + 2] & 255) * sw
                    + (bgr[b + 5] & 255) * se;
            pixels[target + x] = ((red << 8) & 0xff0000) | (green & 0xff00) | (blue >> 8);
        }
    }
}
