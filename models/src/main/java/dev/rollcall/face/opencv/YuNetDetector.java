package dev.rollcall.face.opencv;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.FaceDetectorYN;

/**
 * YuNet (Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023) through OpenCV.
 *
 * <p>A frame longer than {@link #LONGEST_SIDE} is searched on a smaller copy: a face that is large enough to recognise is
 * found there as well, in a quarter of the time.
 */
final class YuNetDetector implements Detector {
    static final int LONGEST_SIDE = 640;
    private static final float SCORE_THRESHOLD = 0.7f;
    private static final float OVERLAP_THRESHOLD = 0.3f;
    private static final int CANDIDATES = 500;
    private static final int ROW = 15;

    private final FaceDetectorYN net;

    YuNetDetector(byte[] model) {
        try (Mats mats = new Mats()) {
            net = FaceDetectorYN.create(
                    "onnx",
                    mats.keep(new MatOfByte(model)),
                    mats.keep(new MatOfByte()),
                    new Size(LONGEST_SIDE, LONGEST_SIDE),
                    SCORE_THRESHOLD,
                    OVERLAP_THRESHOLD,
                    CANDIDATES);
        }
    }

    @Override
    public List<Face> detect(Mat bgr) {
        float scale = Math.min(1f, LONGEST_SIDE / (float) Math.max(bgr.cols(), bgr.rows()));
        try (Mats mats = new Mats()) {
            Mat searched = bgr;
            if (scale < 1) {
                searched = mats.empty();
                Imgproc.resize(bgr, searched, new Size(), scale, scale, Imgproc.INTER_AREA);
            }
            net.setInputSize(searched.size());
            Mat rows = mats.empty();
            net.detect(searched, rows);
            return faces(rows, bgr.cols() / (float) searched.cols(), bgr.rows() / (float) searched.rows());
        }
    }

    private static List<Face> faces(Mat rows, float scaleX, float scaleY) {
        List<Face> faces = new ArrayList<>(rows.rows());
        float[] row = new float[ROW];
        for (int i = 0; i < rows.rows(); i++) {
            rows.get(i, 0, row);
            for (int at = 0; at < ROW - 1; at += 2) {
                row[at] *= scaleX;
                row[at + 1] *= scaleY;
            }
            faces.add(face(row));
        }
        return faces;
    }

    private static Face face(float[] row) {
        Landmarks landmarks = new Landmarks(
                new Point(row[4], row[5]),
                new Point(row[6], row[7]),
                new Point(row[8], row[9]),
                new Point(row[10], row[11]),
                new Point(row[12], row[13]));
        return new Face(new Box(row[0], row[1], row[2], row[3]), landmarks, Math.min(1, row[14]));
    }
}
