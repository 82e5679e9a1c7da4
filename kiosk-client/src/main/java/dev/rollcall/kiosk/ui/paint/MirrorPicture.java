package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.face.Frame;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The camera's newest picture as a mirror: left is left. Keeps the one picture it shows and forgets it when asked; for
 * the thread of the screen.
 *
 * <p>Pixels are taken to the nearest half of one, which nobody sees in a picture that moves and which costs a third of
 * taking them exactly: this is what a kiosk paints thirty times a second.
 */
public final class MirrorPicture {
    /** Without the lowest bit of each colour, so that halves may be added. */
    private static final int EVEN = 0xfefefe;

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private @Nullable BufferedImage shown;
    /** For each column of the mirror, which half column of the part of a frame that it shows. */
    private int[] columns = new int[0];

    private int first;
    private int count;
    private @Nullable Cover measured;

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
            measured = null;
        }
        Cover cover = Cover.of(frame.width(), frame.height(), place.width, place.height);
        measureColumns(frame.width(), place.width, cover);
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        var rows = new Rows(frame, first, count);
        for (int y = 0; y < place.height; y++) {
            int half = half((y - cover.top() + 0.5) / cover.scale() - 0.5, frame.height());
            rows.show(half / 2);
            across(rows, half % 2 != 0, pixels, y * place.width);
        }
    }

    /** The nearest half of a pixel to {@code exact}, counted in halves, in a picture of {@code size} pixels. */
    private static int half(double exact, int size) {
        return (int) Math.min(2L * size - 2, Math.max(0, Math.round(2 * exact)));
    }

    /** Lets {@code painting} paint over the picture, in its own pixels; nothing happens before one came. */
    public void over(Consumer<Graphics2D> painting) {
        BufferedImage picture = shown;
        if (picture != null) {
            Graphics2D pixels = picture.createGraphics();
            painting.accept(pixels);
            pixels.dispose();
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
        if (cover.equals(measured)) {
            return;
        }
        columns = new int[width];
        measured = cover;
        for (int x = 0; x < width; x++) {
            columns[x] = half((width - 1 - x - cover.left() + 0.5) / cover.scale() - 0.5, frameWidth);
        }
        first = columns[width - 1] / 2;
        count = (columns[0] + 1) / 2 - first + 1;
        for (int x = 0; x < width; x++) {
            columns[x] -= 2 * first;
        }
    }

    /** One row of the mirror. */
    private void across(Rows rows, boolean between, int[] pixels, int target) {
        int[] above = rows.above;
        int[] below = rows.below;
        if (between) {
            for (int x = 0; x < columns.length; x++) {
                pixels[target + x] = mean(above[columns[x]], below[columns[x]]);
            }
        } else {
            for (int x = 0; x < columns.length; x++) {
                pixels[target + x] = above[columns[x]];
            }
        }
    }

    /** The colour half-way between two. */
    private static int mean(int one, int other) {
        return (one & other) + (((one ^ other) & EVEN) >>> 1);
    }

    /** Part of the rows of a frame in half pixels, each made once: a mirror asks for them from top to bottom. */
    private static final class Rows {
        private final Frame frame;
        private final int first;
        private final int[] whole;
        private int[] above;
        private int[] below;
        private int at = -2;

        Rows(Frame frame, int first, int count) {
            this.frame = frame;
            this.first = first;
            this.whole = new int[count];
            this.above = new int[2 * count];
            this.below = new int[2 * count];
        }

        /** Brings {@code row} into {@link #above}, and the one after it into {@link #below}. */
        void show(int row) {
            if (row == at) {
                return;
            }
            if (row == at + 1) {
                int[] next = above;
                above = below;
                below = next;
            } else {
                read(row, above);
            }
            read(Math.min(row + 1, frame.height() - 1), below);
            at = row;
        }

        private void read(int row, int[] halves) {
            byte[] bgr = frame.bgr();
            int from = (row * frame.width() + first) * 3;
            for (int x = 0; x < whole.length - 1; x++, from += 3) {
                whole[x] = (int) FOUR_BYTES.get(bgr, from) & 0xffffff;
            }
            // There is no byte behind the last pixel of a frame.
            whole[whole.length - 1] = (int) FOUR_BYTES.get(bgr, from - 1) >>> 8;
            for (int x = 0; x < whole.length - 1; x++) {
                halves[2 * x] = whole[x];
                halves[2 * x + 1] = mean(whole[x], whole[x + 1]);
            }
            halves[2 * whole.length - 2] = whole[whole.length - 1];
        }
    }
}
