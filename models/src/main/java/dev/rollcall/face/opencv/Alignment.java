package dev.rollcall.face.opencv;

import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Brings a face's five points onto the five of ArcFace's 112x112 crop by the similarity transform with the least squared
 * error (Umeyama 1991; in the plane and without reflection it has the closed form below).
 */
final class Alignment {
    static final int SIDE = 112;

    private static final List<Point> TEMPLATE = List.of(
            new Point(38.2946f, 51.6963f),
            new Point(73.5318f, 51.5014f),
            new Point(56.0252f, 71.7366f),
            new Point(41.5493f, 92.3655f),
            new Point(70.7299f, 92.2041f));

    private Alignment() {}

    /** A 112x112 crop; the caller releases it. */
    static Mat crop(Mat bgr, Landmarks landmarks) {
        try (Mats mats = new Mats()) {
            Mat transform = mats.keep(new Mat(2, 3, CvType.CV_64F));
            transform.put(0, 0, transform(landmarks));
            Mat crop = new Mat();
            Imgproc.warpAffine(bgr, crop, transform, new Size(SIDE, SIDE), Imgproc.INTER_LINEAR);
            return crop;
        }
    }

    /** Row by row the 2x3 matrix that maps the face's points to the template's. */
    static double[] transform(Landmarks face) {
        List<Point> from = List.of(face.rightEye(), face.leftEye(), face.nose(), face.rightMouth(), face.leftMouth());
        double[] source = mean(from);
        double[] target = mean(TEMPLATE);
        double cosine = 0;
        double sine = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - source[0];
            double y = from.get(i).y() - source[1];
            double u = TEMPLATE.get(i).x() - target[0];
            double v = TEMPLATE.get(i).y() - target[1];
            cosine += x * u + y * v;
            sine += x * v - y * u;
            spread += x * x + y * y;
        }
        double a = cosine / Math.max(spread, 1e-9);
        double b = sine / Math.max(spread, 1e-9);
        return new double[] {
            a, -b, target[0] - a * source[0] + b * source[1], b, a, target[1] - b * source[0] - a * source[1]
        };
    }

    private static double[] mean(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
        return new double[] {x, y};
    }
}
