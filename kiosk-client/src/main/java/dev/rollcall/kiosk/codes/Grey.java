package dev.rollcall.kiosk.codes;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import dev.rollcall.face.Frame;

/** A picture of grey levels, row by row. Immutable by contract, as {@link Frame} is. */
record Grey(int width, int height, byte[] levels) {
    /** Parts larger than this have modules enough pixels wide. */
    private static final int LARGE = 400;

    static Grey of(Frame frame) {
        byte[] bgr = frame.bgr();
        byte[] levels = new byte[frame.width() * frame.height()];
        for (int i = 0, p = 0; i < levels.length; i++, p += 3) {
            levels[i] = (byte) (((bgr[p] & 0xff) + 2 * (bgr[p + 1] & 0xff) + (bgr[p + 2] & 0xff)) >> 2);
        }
        return new Grey(frame.width(), frame.height(), levels);
    }

    /** Half as wide and high, each level the mean of four. */
    Grey halved() {
        int w = width / 2;
        int h = height / 2;
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int above = 2 * y * width;
            int below = above + width;
            for (int x = 0; x < w; x++) {
                int sum = (levels[above + 2 * x] & 0xff)
                        + (levels[above + 2 * x + 1] & 0xff)
                        + (levels[below + 2 * x] & 0xff)
                        + (levels[below + 2 * x + 1] & 0xff);
                half[y * w + x] = (byte) (sum >> 2);
            }
        }
        return new Grey(w, h, half);
    }

    /** The part inside {@code region}, twice as wide and high where it is small, light and dark as far apart as levels go. */
    Grey enlarged(Region region) {
        return new Enlargement(this, region, Math.max(region.width(), region.height()) > LARGE ? 1 : 2)
                .picture()
                .stretched();
    }

    /** Light for dark and dark for light. */
    Grey inverted() {
        byte[] other = new byte[levels.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) ~levels[i];
        }
        return new Grey(width, height, other);
    }

    /** The level at a place between pixels, whose middles lie at halves. */
    float at(float x, float y) {
        float column = Math.max(0, Math.min(width - 1.001f, x - 0.5f));
        float row = Math.max(0, Math.min(height - 1.001f, y - 0.5f));
        int left = (int) column;
        int top = (int) row;
        int i = top * width + left;
        float right = column - left;
        float down = row - top;
        float above = (levels[i] & 0xff) * (1 - right) + (levels[i + 1] & 0xff) * right;
        float below = (levels[i + width] & 0xff) * (1 - right) + (levels[i + width + 1] & 0xff) * right;
        return above * (1 - down) + below * down;
    }

    /** Dark where darker than the mean of the square that reaches {@code reach} pixels to each side. */
    BitMatrix darkerThanAround(int reach) {
        int[] sums = sums();
        int stride = width + 1;
        var dark = new BitMatrix(width, height);
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach) * stride;
            int bottom = Math.min(height, y + reach + 1) * stride;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                int sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                if ((levels[y * width + x] & 0xff) * ((bottom - top) / stride) * (right - left) < sum) {
                    dark.set(x, y);
                }
            }
        }
        return dark;
    }

    /** At x, y the sum of all levels above and left of it. */
    private int[] sums() {
        int stride = width + 1;
        int[] sums = new int[stride * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += levels[y * width + x] & 0xff;
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        return sums;
    }

    private Grey stretched() {
        int least = 255;
        int most = 0;
        for (byte level : levels) {
            least = Math.min(least, level & 0xff);
            most = Math.max(most, level & 0xff);
        }
        byte[] far = new byte[levels.length];
        for (int i = 0; i < far.length; i++) {
            far[i] = (byte) (((levels[i] & 0xff) - least) * 255 / Math.max(1, most - least));
        }
        return new Grey(width, height, far);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(levels, width, height, 0, 0, width, height, false);
    }
}
