package dev.rollcall.face;

/**
 * One picture: {@code height} rows of {@code width} pixels, three bytes each in the order blue, green, red, no padding.
 *
 * <p>The pixels live on the Java heap, so a frame needs no closing and may be dropped anywhere. Immutable by contract:
 * whoever hands an array over gives it up, whoever reads {@link #bgr()} does not write to it. Safe for use by several threads.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final byte[] bgr;

    private Frame(int width, int height, byte[] bgr) {
        if (width <= 0 || height <= 0 || bgr.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(
                    "a frame of " + width + "x" + height + " does not have " + bgr.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    /** Takes ownership of {@code bgr}; its length is {@code width * height * 3}. */
    public static Frame ofBgr(int width, int height, byte[] bgr) {
        return new Frame(width, height, bgr);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: read only. */
    public byte[] bgr() {
        return bgr;
    }
}
