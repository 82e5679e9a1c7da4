package dev.rollcall.face.drawn;

import dev.rollcall.face.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Moves pixels between Java's own images and frames. */
public final class Pictures {
    private Pictures() {}

    /** A copy of {@code image} as a frame; transparent parts become black. */
    public static Frame frame(BufferedImage image) {
        BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bgr.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return Frame.ofBgr(bgr.getWidth(), bgr.getHeight(), pixels(bgr));
    }

    /** A copy of {@code frame} as an image one can draw on or save. */
    public static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(frame.bgr(), 0, pixels(image), 0, frame.bgr().length);
        return image;
    }

    /** The pixels of an image of {@code TYPE_3BYTE_BGR}, not a copy. */
    static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
