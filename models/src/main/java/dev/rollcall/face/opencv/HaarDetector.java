package dev.rollcall.face.opencv;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;

/**
 * Viola and Jones's cascade as it ships in the OpenCV jar. Landmarks come from the eye cascade where it finds two eyes,
 * else from the usual proportions of the box.
 */
final class HaarDetector implements Detector {
    private static final int LONGEST_SIDE = 480;
    private static final double STEP = 1.1;
    private static final int NEIGHBOURS = 4;
    private static final int LEAST_FACE = 40;
    /** A stage sum at which the cascade is as sure as it gets. */
    private static final double FULL_WEIGHT = 8;

    private final CascadeClassifier faces = cascade("haarcascade_frontalface_alt2.xml");
    private final CascadeClassifier eyes = cascade("haarcascade_eye.xml");

    private static CascadeClassifier cascade(String name) {
        String resource = "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + name;
        try {
            CascadeClassifier cascade = new CascadeClassifier(
                    Loader.cacheResource(opencv_java.class, resource).getPath());
            if (cascade.empty()) {
                throw new IllegalStateException("OpenCV does not read " + resource);
            }
            return cascade;
        } catch (IOException missing) {
            throw new UncheckedIOException("not in the OpenCV jar: " + resource, missing);
        }
    }

    @Override
    public List<Face> detect(Mat bgr) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(bgr.cols(), bgr.rows()));
        try (Mats mats = new Mats()) {
            Mat luma = mats.empty();
            Imgproc.cvtColor(bgr, luma, Imgproc.COLOR_BGR2GRAY);
            Mat small = mats.empty();
            Imgproc.resize(luma, small, new Size(), scale, scale, Imgproc.INTER_AREA);
            Imgproc.equalizeHist(small, small);
            MatOfRect found = mats.keep(new MatOfRect());
            MatOfInt levels = mats.keep(new MatOfInt());
            MatOfDouble weights = mats.keep(new MatOfDouble());
            faces.detectMultiScale3(
                    small,
                    found,
                    levels,
                    weights,
                    STEP,
                    NEIGHBOURS,
                    0,
                    new Size(LEAST_FACE, LEAST_FACE),
                    new Size(),
                    true);
            List<Face> answer = new ArrayList<>();
            Rect[] boxes = found.toArray();
            double[] sureness = boxes.length == 0 ? new double[0] : weights.toArray();
            for (int i = 0; i < boxes.length; i++) {
                answer.add(face(small, boxes[i], scale, sureness[i]));
            }
            return answer;
        }
    }

    private Face face(Mat luma, Rect box, double scale, double weight) {
        Landmarks marks = landmarks(luma, box, scale);
        Box inFrame = new Box((float) (box.x / scale), (float) (box.y / scale), (float) (box.width / scale), (float)
                (box.height / scale));
        return new Face(inFrame, marks, (float) Math.max(0, Math.min(1, weight / FULL_WEIGHT)));
    }

    private Landmarks landmarks(Mat luma, Rect box, double scale) {
        double[] right = eye(luma, box, 0.12, 0.30, 0.39);
        double[] left = eye(luma, box, 0.50, 0.70, 0.39);
        double alongX = left[0] - right[0];
        double alongY = left[1] - right[1];
        double midX = (left[0] + right[0]) / 2;
        double midY = (left[1] + right[1]) / 2;
        // Proportions of ArcFace's five points, in eye distances along and across the line of the eyes.
        return new Landmarks(
                at(right[0], right[1], scale),
                at(left[0], left[1], scale),
                at(midX - 0.57 * alongY, midY + 0.57 * alongX, scale),
                at(midX - 0.42 * alongX - 1.155 * alongY, midY - 0.42 * alongY + 1.155 * alongX, scale),
                at(midX + 0.42 * alongX - 1.155 * alongY, midY + 0.42 * alongY + 1.155 * alongX, scale));
    }

    private static Point at(double x, double y, double scale) {
        return new Point((float) (x / scale), (float) (y / scale));
    }

    /** The eye's centre in its quarter of the face, or where an eye usually is. */
    private double[] eye(Mat luma, Rect face, double fromX, double usualX, double usualY) {
        Rect quarter = new Rect(
                (int) (face.x + fromX * face.width),
                (int) (face.y + 0.22 * face.height),
                (int) (0.38 * face.width),
                (int) (0.33 * face.height));
        try (Mats mats = new Mats()) {
            MatOfRect found = mats.keep(new MatOfRect());
            Size least = new Size(face.width * 0.15, face.width * 0.15);
            eyes.detectMultiScale(mats.keep(luma.submat(quarter)), found, STEP, 3, 0, least, new Size());
            Rect[] hits = found.empty() ? new Rect[0] : found.toArray();
            double usualCentreX = face.x + usualX * face.width;
            double usualCentreY = face.y + usualY * face.height;
            if (hits.length != 1) {
                return new double[] {usualCentreX, usualCentreY};
            }
            return new double[] {
                quarter.x + hits[0].x + hits[0].width / 2.0, quarter.y + hits[0].y + hits[0].height / 2.0
            };
        }
    }
}
