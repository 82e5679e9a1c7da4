package dev.rollcall.face.opencv;

import dev.rollcall.face.Frame;
import dev.rollcall.face.UnreadableImage;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Pixels on their way between the Java heap, OpenCV and picture files. Stateless. */
final class Pixels {
    private Pixels() {}

    /** A native copy of the frame; the caller releases it. */
    static Mat of(Frame frame) {
        Mat mat = new Mat(frame.height(), frame.width(), CvType.CV_8UC3);
        mat.put(0, 0, frame.bgr());
        return mat;
    }

    /** The picture, upright as its EXIF orientation says. */
    static Frame decode(byte[] image) {
        ImageHeader header = ImageHeader.of(image);
        try (Mats mats = new Mats()) {
            Mat decoded = mats.keep(Imgcodecs.imdecode(mats.keep(new MatOfByte(image)), Imgcodecs.IMREAD_COLOR));
            if (decoded.empty()) {
                throw new UnreadableImage("a damaged picture of " + header.width() + "x" + header.height() + ", "
                        + image.length + " bytes");
            }
            byte[] bgr = new byte[Math.multiplyExact((int) decoded.total(), 3)];
            decoded.get(0, 0, bgr);
            return Frame.ofBgr(decoded.cols(), decoded.rows(), bgr);
        } catch (CvException refused) {
            throw new UnreadableImage("OpenCV cannot decode it: " + refused.getMessage());
        }
    }

    static byte[] encodeJpeg(Frame frame, int quality) {
        try (Mats mats = new Mats()) {
            MatOfByte jpeg = mats.keep(new MatOfByte());
            MatOfInt settings = mats.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            Imgcodecs.imencode(".jpg", mats.keep(of(frame)), jpeg, settings);
            return jpeg.toArray();
        }
    }
}
