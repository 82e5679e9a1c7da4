package dev.rollcall.face.opencv;

import org.opencv.core.Mat;

/** Turns an aligned 112x112 BGR crop into a template's numbers, not yet normalised. Not thread-safe. */
interface Descriptor {
    float[] describe(Mat crop);
}
