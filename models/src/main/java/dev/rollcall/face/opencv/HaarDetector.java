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

    /** Side of the face on which eyes are sought; the numbers below are pixels of it. */
    private static final int SIDE = 200;

    private static final Rect RIGHT_QUARTER = new Rect(16, 44, 80, 74);
    private static final Rect LEFT_QUARTER = new Rect(104, 44, 80, 74);
    private static final double USUAL_EYE_Y = 78;
    private static final double EYE_STEP = 1.05;
    private static final int EYE_NEIGHBOURS = 3;
    private static final Size LEAST_EYE = new Size(30, 30);
    private static final Size LARGEST_EYE = new Size(70, 70);

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
                answer.add(face(luma, boxes[i], scale, sureness[i]));
            }
            return answer;
        }
    }

    private Face face(Mat luma, Rect found, double scale, double weight) {
        Rect box = new Rect((int) (found.x / scale), (int) (found.y / scale), (int) (found.width / scale), (int)
                (found.height / scale));
        Rect inside = new Rect(
                box.x, box.y, Math.min(box.width, luma.cols() - box.x), Math.min(box.height, luma.rows() - box.y));
        Box inFrame = new Box(box.x, box.y, box.width, box.height);
        return new Face(inFrame, landmarks(luma, inside), (float) Math.max(0, Math.min(1, weight / FULL_WEIGHT)));
    }

    /** Eyes are sought at one size of face: that gave 98 of 100 drawn faces both eyes, at the frame's own size far fewer. */
    private Landmarks landmarks(Mat luma, Rect box) {
        try (Mats mats = new Mats()) {
            Mat face = mats.empty();
            Imgproc.resize(mats.keep(luma.submat(box)), face, new Size(SIDE, SIDE), 0, 0, Imgproc.INTER_AREA);
            Point right = inFrame(eye(face, RIGHT_QUARTER, 64), box);
            Point left = inFrame(eye(face, LEFT_QUARTER, 136), box);
            return fromEyes(right, left);
        }
    }

    private static Point inFrame(double[] eye, Rect box) {
        return new Point((float) (box.x + eye[0] * box.width / SIDE), (float) (box.y + eye[1] * box.height / SIDE));
    }

    /** Nose and mouth at the proportions of ArcFace's five points, along and across the line of the eyes. */
    private static Landmarks fromEyes(Point right, Point left) {
        float alongX = left.x() - right.x();
        float alongY = left.y() - right.y();
        float midX = (left.x() + right.x()) / 2;
        float midY = (left.y() + right.y()) / 2;
        return new Landmarks(
                right,
                left,
                new Point(midX - 0.57f * alongY, midY + 0.57f * alongX),
                new Point(midX - 0.42f * alongX - 1.155f * alongY, midY - 0.42f * alongY + 1.155f * alongX),
                new Point(midX + 0.42f * alongX - 1.155f * alongY, midY + 0.42f * alongY + 1.155f * alongX));
    }

    /** The centre of the eye nearest to where one usually is, or that place. */
    private double[] eye(Mat face, Rect quarter, double usualX) {
        try (Mats mats = new Mats()) {
            MatOfRect found = mats.keep(new MatOfRect());
            eyes.detectMultiScale(
                    mats.keep(face.submat(quarter)), found, EYE_STEP, EYE_NEIGHBOURS, 0, LEAST_EYE, LARGEST_EYE);
            double[] nearest = {usualX, USUAL_EYE_Y};
            double distance = Double.MAX_VALUE;
            for (Rect eye : found.empty() ? new Rect[0] : found.toArray()) {
                double x = quarter.x + eye.x + eye.width / 2.0;
                double y = quarter.y + eye.y + eye.height / 2.0;
                double away = Math.hypot(x - usualX, y - USUAL_EYE_Y);
                if (away < distance) {
                    distance = away;
                    nearest = new double[] {x, y};
                }
            }
            return nearest;
        }
    }
}
