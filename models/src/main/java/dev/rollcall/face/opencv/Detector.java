package dev.rollcall.face.opencv;

import dev.rollcall.face.Face;
import java.util.List;
import org.opencv.core.Mat;

/** Finds faces in a BGR image. Not thread-safe; keeps nothing of the image. */
interface Detector {
    List<Face> detect(Mat bgr);
}
