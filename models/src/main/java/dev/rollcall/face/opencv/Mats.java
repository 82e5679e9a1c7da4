package dev.rollcall.face.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * The native images of one method, released together when it ends.
 *
 * <p>OpenCV's own Mat frees its pixels only when Java happens to collect it; a camera outruns that by gigabytes.
 */
final class Mats implements AutoCloseable {
    private final List<Mat> kept = new ArrayList<>();

    /** Takes ownership of {@code mat} and gives it back for use until {@link #close}. */
    <M extends Mat> M keep(M mat) {
        kept.add(mat);
        return mat;
    }

    /** An empty one, for OpenCV to fill. */
    Mat empty() {
        return keep(new Mat());
    }

    @Override
    public void close() {
        kept.forEach(Mat::release);
    }
}
