package dev.rollcall.face.opencv;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Quality;
import dev.rollcall.face.Quality.Flaw;
import java.util.EnumSet;
import java.util.Set;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/** Judges a face from its landmarks and its aligned crop; the limits below say what a flaw is. */
final class QualityMeasure {
    private static final float LEAST_WIDTH = 60;
    private static final float LEAST_SHARPNESS = 40;
    private static final float DARKEST = 40;
    private static final float BRIGHTEST = 225;
    private static final float LARGEST_YAW = 35;
    private static final float LARGEST_PITCH = 30;
    private static final float LARGEST_ROLL = 30;
    private static final float LEAST_SHARE_INSIDE = 0.9f;

    /** The nose stands out by about this share of the distance between the eyes. */
    private static final double NOSE_DEPTH = 0.55;
    /** The nose lies this far down from the eyes to the mouth: the median of 1,400 press photographs (LFW) under YuNet. */
    private static final double NOSE_LEVEL = 0.566;
    /** The same depth in units of the distance from eyes to mouth. */
    private static final double NOSE_DEPTH_DOWN = 0.45;

    private QualityMeasure() {}

    /** Judges {@code face} in a frame of the given size, with its aligned crop. */
    static Quality of(Face face, int frameWidth, int frameHeight, Mat crop) {
        double[] light = light(crop);
        Quality measured = new Quality(
                face.box().width(),
                (float) light[0],
                (float) light[1],
                yaw(face.landmarks()),
                pitch(face.landmarks()),
                roll(face.landmarks()),
                Set.of());
        EnumSet<Flaw> flaws = flaws(measured);
        if (shareInside(face.box(), frameWidth, frameHeight) < LEAST_SHARE_INSIDE) {
            flaws.add(Flaw.CUT_OFF);
        }
        return new Quality(
                measured.faceWidth(),
                measured.sharpness(),
                measured.exposure(),
                measured.yaw(),
                measured.pitch(),
                measured.roll(),
                flaws);
    }

    private static EnumSet<Flaw> flaws(Quality measured) {
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        flag(flaws, Flaw.TOO_SMALL, measured.faceWidth() < LEAST_WIDTH);
        flag(flaws, Flaw.BLURRED, measured.sharpness() < LEAST_SHARPNESS);
        flag(flaws, Flaw.TOO_DARK, measured.exposure() < DARKEST);
        flag(flaws, Flaw.TOO_BRIGHT, measured.exposure() > BRIGHTEST);
        flag(
                flaws,
                Flaw.TURNED_AWAY,
                Math.abs(measured.yaw()) > LARGEST_YAW || Math.abs(measured.pitch()) > LARGEST_PITCH);
        flag(flaws, Flaw.TILTED, Math.abs(measured.roll()) > LARGEST_ROLL);
        return flaws;
    }

    private static void flag(EnumSet<Flaw> flaws, Flaw flaw, boolean present) {
        if (present) {
            flaws.add(flaw);
        }
    }

    /** Variance of the Laplacian, and mean luma. */
    private static double[] light(Mat crop) {
        try (Mats mats = new Mats()) {
            Mat luma = mats.empty();
            Imgproc.cvtColor(crop, luma, Imgproc.COLOR_BGR2GRAY);
            Mat edges = mats.empty();
            Imgproc.Laplacian(luma, edges, CvType.CV_32F);
            MatOfDouble mean = mats.keep(new MatOfDouble());
            MatOfDouble deviation = mats.keep(new MatOfDouble());
            Core.meanStdDev(edges, mean, deviation);
            double spread = deviation.toArray()[0];
            return new double[] {spread * spread, Core.mean(luma).val[0]};
        }
    }

    private static float roll(Landmarks marks) {
        return (float) Math.toDegrees(Math.atan2(
                marks.leftEye().y() - marks.rightEye().y(),
                marks.leftEye().x() - marks.rightEye().x()));
    }

    private static float yaw(Landmarks marks) {
        double[] nose = noseFromEyes(marks);
        return (float) Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, nose[0] / NOSE_DEPTH))));
    }

    private static float pitch(Landmarks marks) {
        double eyes = (marks.rightEye().y() + marks.leftEye().y()) / 2;
        double mouth = (marks.rightMouth().y() + marks.leftMouth().y()) / 2;
        double level = (marks.nose().y() - eyes) / Math.max(1, mouth - eyes);
        return (float) Math.toDegrees(Math.atan((NOSE_LEVEL - level) / NOSE_DEPTH_DOWN));
    }

    /** The nose seen from the middle of the eyes, along and across the line of the eyes, in units of their distance. */
    private static double[] noseFromEyes(Landmarks marks) {
        double eyeX = marks.leftEye().x() - marks.rightEye().x();
        double eyeY = marks.leftEye().y() - marks.rightEye().y();
        double squared = Math.max(1, eyeX * eyeX + eyeY * eyeY);
        double x = marks.nose().x() - (marks.leftEye().x() + marks.rightEye().x()) / 2;
        double y = marks.nose().y() - (marks.leftEye().y() + marks.rightEye().y()) / 2;
        return new double[] {(x * eyeX + y * eyeY) / squared, (y * eyeX - x * eyeY) / squared};
    }

    private static float shareInside(Box box, int frameWidth, int frameHeight) {
        float width = Math.min(box.x() + box.width(), frameWidth) - Math.max(box.x(), 0);
        float height = Math.min(box.y() + box.height(), frameHeight) - Math.max(box.y(), 0);
        return Math.max(0, width) * Math.max(0, height) / Math.max(1, box.area());
    }
}
