package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Box;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Square pictures round a face: what is kept of a photo, and the portrait for display. Nothing else of the photo stays. */
final class FaceCrop {
    /** Twice and a half the face: hair, chin and shoulders, and room to detect and align anew. */
    private static final float AIR = 2.5f;

    private static final int KEPT_SIDE = 720;
    private static final int PORTRAIT_SIDE = 360;
    private static final int JPEG_QUALITY = 92;

    private FaceCrop() {}

    /** JPEG of at most 720 x 720, well below a megabyte. */
    static byte[] toKeep(FaceEngine engine, PhotoReading.Usable photo) {
        return engine.encodeJpeg(square(photo, KEPT_SIDE), JPEG_QUALITY);
    }

    /** JPEG of at most 360 x 360. */
    static byte[] portrait(FaceEngine engine, PhotoReading.Usable photo) {
        return engine.encodeJpeg(square(photo, PORTRAIT_SIDE), JPEG_QUALITY);
    }

    /** A portrait for display of a face that was cut out before. */
    static byte[] smaller(FaceEngine engine, byte[] crop) {
        Frame frame = engine.decode(crop);
        int side = Math.min(frame.width(), frame.height());
        return engine.encodeJpeg(scaled(frame, 0, 0, side, Math.min(side, PORTRAIT_SIDE)), JPEG_QUALITY);
    }

    private static Frame square(PhotoReading.Usable photo, int most) {
        Frame frame = photo.frame();
        Box face = photo.face().box();
        int side = Math.round(
                Math.min(AIR * Math.max(face.width(), face.height()), Math.min(frame.width(), frame.height())));
        int x = within(Math.round(face.centreX() - side / 2f), frame.width() - side);
        int y = within(Math.round(face.centreY() - side / 2f), frame.height() - side);
        return scaled(frame, x, y, side, Math.min(side, most));
    }

    private static int within(int position, int last) {
        return Math.max(0, Math.min(position, last));
    }

    private static Frame scaled(Frame frame, int x, int y, int side, int to) {
        var whole = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) whole.getRaster().getDataBuffer()).getData();
        System.arraycopy(frame.bgr(), 0, pixels, 0, pixels.length);
        BufferedImage image = whole.getSubimage(x, y, side, side);
        // Halving first: one bilinear step from far away would skip most pixels.
        for (int size = side; size > to; ) {
            size = Math.max(to, size / 2);
            image = draw(image, size);
        }
        BufferedImage result = draw(image, to);
        return Frame.ofBgr(to, to, ((DataBufferByte) result.getRaster().getDataBuffer()).getData());
    }

    private static BufferedImage draw(BufferedImage image, int side) {
        var drawn = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        return drawn;
    }
}
