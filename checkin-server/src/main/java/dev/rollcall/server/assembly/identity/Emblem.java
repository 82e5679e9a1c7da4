package dev.rollcall.server.assembly.identity;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * An emblem fit to be shown: PNG with its transparency, at most 512 pixels a side, nothing left of the file it came in.
 *
 * @param mark SHA-256 of the bytes, shortened
 */
record Emblem(byte[] png, String mark) {
    static final int MOST_BYTES = 4 << 20;
    static final int LEAST_SIDE = 128;
    static final int MOST_SIDE = 6_000;
    private static final int SIDE = 512;

    /** @throws IdentityProblem if the bytes are no picture that can be shown */
    static Emblem from(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw IdentityProblem.fileTooLarge();
        }
        checkSize(upload);
        try (var out = new ByteArrayOutputStream()) {
            Thumbnails.of(new ByteArrayInputStream(upload))
                    .size(SIDE, SIDE)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .outputFormat("png")
                    .toOutputStream(out);
            return new Emblem(out.toByteArray(), digest(out.toByteArray()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw IdentityProblem.unreadable();
        }
    }

    /** A small file can claim a picture of gigabytes; its size is read before its pixels. */
    private static void checkSize(byte[] upload) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw IdentityProblem.unreadable();
            }
            checkSize(readers.next(), in);
        } catch (IOException unreadable) {
            throw IdentityProblem.unreadable();
        }
    }

    private static void checkSize(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_SIDE) {
                throw IdentityProblem.tooSmall(width, height);
            }
            if (Math.max(width, height) > MOST_SIDE) {
                throw IdentityProblem.tooLarge(width, height);
            }
        } finally {
            reader.dispose();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
