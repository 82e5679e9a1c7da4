package dev.rollcall.face;

/** The five points on which a face is aligned, in pixels of the frame; "right" is the person's own right. */
public record Landmarks(Point rightEye, Point leftEye, Point nose, Point rightMouth, Point leftMouth) {
    /** A position in pixels, origin at the top left. */
    public record Point(float x, float y) {}
}
