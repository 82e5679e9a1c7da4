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
        var rows = new Rows(frame);
        for (int y = 0; y < place.height; y++) {
            double source = Math.min(frame.height() - 1.0, Math.max(0, (y - cover.top() + 0.5) * step - 0.5));
            int row = Math.min((int) source, frame.height() - 2);
            across(rows.between(row, (int) ((source - row) * WEIGHTS)), pixels, y * place.width);
        }
    }

    /** Whether no picture has come yet. */
    public boolean isEmpty() {
        return shown == null;
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
            columns[x] = Math.min((int) source, frameWidth - 2);
            columnWeights[x] = (int) ((source - columns[x]) * WEIGHTS);
        }
    }

    /** One row of the mirror out of one row of pixels, between neighbours. */
    private void across(int[] row, int[] pixels, int target) {
        for (int x = 0; x < columns.length; x++) {
            int column = columns[x];
            pixels[target + x] = between(row[column], row[column + 1], columnWeights[x]);
        }
    }

    /** The colour {@code weight} of {@link #WEIGHTS} on the way from {@code one} to {@code other}; red and blue at once. */
    private static int between(int one, int other, int weight) {
        int keep = WEIGHTS - weight;
        int redBlue = (((one & 0xff00ff) * keep + (other & 0xff00ff) * weight) >>> 8) & 0xff00ff;
        int green = (((one & 0xff00) * keep + (other & 0xff00) * weight) >>> 8) & 0xff00;
        return redBlue | green;
    }

    /** Rows of a frame as whole pixels, each made once: a mirror asks for them from top to bottom. */
    private static final class Rows {
        private final Frame frame;
        private final int[] mixed;
        private int[] above;
        private int[] below;
        private int at = -2;

        Rows(Frame frame) {
            this.frame = frame;
            this.mixed = new int[frame.width()];
            this.above = new int[frame.width()];
            this.below = new int[frame.width()];
        }

        int[] between(int row, int weight) {
            if (row == at + 1) {
                int[] next = above;
                above = below;
                below = next;
                read(row + 1, below);
            } else if (row != at) {
                read(row, above);
                read(row + 1, below);
            }
            at = row;
            if (weight == 0) {
                return above;
            }
            for (int x = 0; x < mixed.length; x++) {
                mixed[x] = MirrorPicture.between(above[x], below[x], weight);
            }
            return mixed;
        }

        private void read(int row, int[] pixels) {
            byte[] bgr = frame.bgr();
            int from = row * frame.width() * 3;
            for (int x = 0; x < pixels.length; x++, from += 3) {
                pixels[x] = (bgr[from] & 255) | ((bgr[from + 1] & 255) << 8) | ((bgr[from + 2] & 255) << 16);
            }
        }
    }
}
