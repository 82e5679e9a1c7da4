package dev.rollcall.face.opencv;

import dev.rollcall.face.UnreadableImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a JPEG, PNG, BMP or WebP say of its size, read before a decoder allocates anything: a few
 * kilobytes can claim gigabytes of pixels.
 */
record ImageHeader(long width, long height) {
    private static final int LARGEST_PIXELS = 64_000_000;

    /**
     * @throws UnreadableImage if the bytes are none of the four formats, cut off, or claim over 64 megapixels
     */
    static ImageHeader of(byte[] image) {
        try {
            ImageHeader header = read(ByteBuffer.wrap(image));
            if (header == null) {
                throw new UnreadableImage("neither JPEG, PNG, BMP nor WebP");
            }
            if (header.width <= 0 || header.height <= 0) {
                throw new UnreadableImage("a picture of " + header.width + "x" + header.height);
            }
            if (header.width * header.height > LARGEST_PIXELS) {
                throw new UnreadableImage(header.width + "x" + header.height + " is over 64 megapixels");
            }
            return header;
        } catch (IndexOutOfBoundsException cutOff) {
            throw new UnreadableImage("the picture is cut off");
        }
    }

    private static @Nullable ImageHeader read(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            return null;
        }
        if ((bytes.getShort(0) & 0xffff) == 0xffd8) {
            return jpeg(bytes);
        }
        if (startsWith(bytes, 1, "PNG")) {
            return new ImageHeader(bytes.getInt(16) & 0xffffffffL, bytes.getInt(20) & 0xffffffffL);
        }
        ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (startsWith(bytes, 0, "BM")) {
            return new ImageHeader(Math.abs((long) little.getInt(18)), Math.abs((long) little.getInt(22)));
        }
        return startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP") ? webp(little) : null;
    }

    /** Walks the segments to the frame header; everything before it, an embedded thumbnail too, is skipped by length. */
    private static ImageHeader jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            int marker = bytes.getShort(at) & 0xffff;
            int kind = marker & 0xff;
            if (marker >> 8 != 0xff || marker == 0xffda) {
                throw new UnreadableImage("a JPEG without a frame header");
            }
            boolean frame = kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
            if (frame) {
                requireEnd(bytes, at);
                return new ImageHeader(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
            }
            at += kind == 0xff ? 1 : 2 + (bytes.getShort(at + 2) & 0xffff);
        }
    }

    /** Compressed data never holds the end marker: without one the file was cut off, which decoders paint over in grey. */
    private static void requireEnd(ByteBuffer bytes, int from) {
        for (int at = bytes.limit() - 2; at > from; at--) {
            if (bytes.getShort(at) == (short) 0xffd9) {
                return;
            }
        }
        throw new UnreadableImage("the JPEG is cut off");
    }

    private static @Nullable ImageHeader webp(ByteBuffer bytes) {
        if (startsWith(bytes, 12, "VP8X")) {
            return new ImageHeader((bytes.getInt(24) & 0xffffff) + 1L, (bytes.getInt(27) & 0xffffff) + 1L);
        }
        if (startsWith(bytes, 12, "VP8L")) {
            int packed = bytes.getInt(21);
            return new ImageHeader((packed & 0x3fff) + 1L, ((packed >> 14) & 0x3fff) + 1L);
        }
        if (startsWith(bytes, 12, "VP8 ")) {
            return new ImageHeader(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
        }
        return null;
    }

    private static boolean startsWith(ByteBuffer bytes, int at, String text) {
        byte[] found = new byte[text.length()];
        if (bytes.limit() < at + found.length) {
            return false;
        }
        bytes.get(at, found);
        return text.equals(new String(found, StandardCharsets.ISO_8859_1));
    }
}
