package dev.rollcall.server.biometrics.consent;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * What shows that a member agreed.
 *
 * @param mediaType as the content is, whatever its name said
 */
record Evidence(Kind kind, String mediaType, byte[] content) {
    static final int LARGEST_SCAN = 10 << 20;
    private static final int LARGEST_SIGNATURE = 1 << 19;
    private static final int LONGEST_SIDE = 4000;
    private static final int LONGEST_NAME = 120;
    /** Dots of ink below which nobody has signed; a short stroke of the pad's pen leaves several hundred. */
    private static final int LEAST_INK = 150;

    private static final String PNG_URL = "data:image/png;base64,";

    enum Kind {
        SIGNATURE,
        /** The name typed instead of a signature. */
        TYPED,
        SCAN
    }

    /**
     * The picture of a signature as the pad sends it.
     *
     * @throws ConsentProblem if it is no picture or an empty one
     */
    static Evidence signature(String url) {
        if (!url.startsWith(PNG_URL) || url.length() > LARGEST_SIGNATURE) {
            throw ConsentProblem.signatureMissing();
        }
        try {
            byte[] png = Base64.getDecoder().decode(url.substring(PNG_URL.length()));
            BufferedImage picture =
                    startsWith(png, 0x89, 'P', 'N', 'G') ? ImageIO.read(new ByteArrayInputStream(png)) : null;
            if (picture == null || picture.getWidth() > LONGEST_SIDE || !inked(picture)) {
                throw ConsentProblem.signatureMissing();
            }
            return new Evidence(Kind.SIGNATURE, "image/png", png);
        } catch (IOException | IllegalArgumentException noPicture) {
            throw ConsentProblem.signatureMissing();
        }
    }

    /** @throws ConsentProblem if there is no name */
    static Evidence typed(String name) {
        String neat = name.strip();
        if (neat.isEmpty() || neat.length() > LONGEST_NAME) {
            throw ConsentProblem.signatureMissing();
        }
        return new Evidence(Kind.TYPED, "text/plain", neat.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ConsentProblem if it is neither PDF nor JPEG nor PNG, judged by what is in it, or too large */
    static Evidence scan(byte[] content) {
        if (content.length > LARGEST_SCAN) {
            throw ConsentProblem.scanTooLarge(LARGEST_SCAN >> 20);
        }
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return new Evidence(Kind.SCAN, "application/pdf", content);
        }
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return new Evidence(Kind.SCAN, "image/jpeg", content);
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return new Evidence(Kind.SCAN, "image/png", content);
        }
        throw ConsentProblem.scanUnknown();
    }

    private static boolean inked(BufferedImage picture) {
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getRGB(x, y);
                boolean dark = (argb >>> 24) > 127 && (argb & 0xFF) < 128;
                ink += dark ? 1 : 0;
            }
        }
        return ink >= LEAST_INK;
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
