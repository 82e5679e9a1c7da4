package dev.rollcall.face;

import java.util.Set;

/**
 * What is good and bad about one face in one frame, measured from pixels and landmarks.
 *
 * @param faceWidth width of the face in pixels
 * @param sharpness variance of the Laplacian over the aligned crop; higher is sharper
 * @param exposure mean luma of the face, 0 (black) to 255 (white)
 * @param yaw degrees from landmarks, positive to the person's left; an estimate
 * @param pitch degrees from landmarks, positive upwards; an estimate
 * @param roll degrees in the image plane, positive clockwise
 * @param flaws what a person could change, empty when the face is acceptable
 */
public record Quality(
        float faceWidth, float sharpness, float exposure, float yaw, float pitch, float roll, Set<Flaw> flaws) {
    public Quality {
        flaws = Set.copyOf(flaws);
    }

    public boolean acceptable() {
        return flaws.isEmpty();
    }

    /** Each flaw has one remedy that a screen can say in words. */
    public enum Flaw {
        TOO_SMALL,
        CUT_OFF,
        BLURRED,
        TOO_DARK,
        TOO_BRIGHT,
        TURNED_AWAY,
        TILTED
    }
}
