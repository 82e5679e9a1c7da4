package dev.rollcall.server.members.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture fit to be shown: at most 640 pixels a side, upright, JPEG, free of the notes a camera leaves (place, owner).
 *
 * @param etag SHA-256 of the bytes, shortened
 */
record Picture(byte[] jpeg, String etag) {
    private static final int SIDE = 640;
    private static final long MOST_PIXELS = 60_000_000;

    /** @throws MemberProblem if the bytes are no picture this machine can read */
    static Picture from(byte[] upload) {
        refuseHuge(upload);
        try (var out = new ByteArrayOutputStream()) {
            Thumbnails.of(new ByteArrayInputStream(upload))
                    .size(SIDE, SIDE)
                    .imageType(java.awt.image.BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(0.88)
                    .toOutputStream(out);
            return new Picture(out.toByteArray(), digest(out.toByteArray()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw MemberProblem.unreadablePicture();
        }
    }

    /** A small file can claim a picture of gigabytes; its size is read before its pixels. */
    private static void refuseHuge(byte[] upload) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw MemberProblem.unreadablePicture();
            }
            var reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw MemberProblem.unreadablePicture();
            }
            reader.dispose();
        } catch (IOException unreadable) {
            throw MemberProblem.unreadablePicture();
        }
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
