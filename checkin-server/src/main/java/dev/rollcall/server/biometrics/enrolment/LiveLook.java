package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Quality;
import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.face.UnreadableImage;
import java.util.List;
import java.util.Set;

/**
 * What one frame of a live camera is worth, and the one thing that would make the next one better. Stateless; nothing of the
 * frame is kept.
 *
 * @param hint the most urgent remedy, {@link Hint#GOOD} for a usable frame
 * @param usable whether the frame may go into a template
 * @param doubtful usable, but something seems to cover the face: the engine has no model for that, so it is a guess
 * @param pose where the face looks, from the landmarks
 * @param score compares usable frames of one sitting: the higher the better
 */
record LiveLook(Hint hint, boolean usable, boolean doubtful, Pose pose, float score) {
    /** A face this narrow, against the shorter side of the frame, is too far away for a good template. */
    private static final float FAR = 0.22f;

    private static final float NEAR = 0.62f;
    /** A face whose middle lies farther than this from the middle of the frame, against its sides, leaves the oval. */
    private static final float ASIDE = 0.22f;
    /** Degrees of yaw within which a face looks straight, and up to which a turn is small. */
    private static final float STRAIGHT = 9;

    private static final float SMALL_TURN = 25;
    private static final float LEVEL = 22;

    /** What the person before the camera can do; {@code biometrics.look.HINT} says it. */
    enum Hint {
        NO_FACE,
        SEVERAL_FACES,
        COME_CLOSER,
        FURTHER_BACK,
        TO_THE_MIDDLE,
        TURN_TO_THE_LIGHT,
        OUT_OF_THE_LIGHT,
        LOOK_STRAIGHT,
        UPRIGHT,
        HOLD_STILL,
        MOUTH_COVERED,
        EYES_COVERED,
        GOOD
    }

    /** Left and right are the person's own. */
    enum Pose {
        NONE,
        STRAIGHT,
        LEFT,
        RIGHT
    }

    /** @throws UnreadableImage if the bytes are no picture */
    static LiveLook of(FaceEngine engine, byte[] jpeg) {
        Frame frame = engine.decode(jpeg);
        List<Face> faces = engine.detect(frame);
        if (faces.isEmpty()) {
            return poor(Hint.NO_FACE);
        }
        Face face = faces.get(0);
        if (faces.size() > 1
                && faces.get(1).box().area()
                        > PhotoReading.BACKGROUND * face.box().area()) {
            return poor(Hint.SEVERAL_FACES);
        }
        Quality quality = engine.assess(frame, face);
        Hint hint = hint(frame, face, quality);
        return hint == Hint.GOOD ? usable(frame, face, quality) : poor(hint);
    }

    private static LiveLook usable(Frame frame, Face face, Quality quality) {
        Hint covering = Covering.of(frame, face.landmarks()).hint();
        float score = quality.sharpness() * face.score();
        return new LiveLook(covering, true, covering != Hint.GOOD, pose(quality), score);
    }

    private static LiveLook poor(Hint hint) {
        return new LiveLook(hint, false, false, Pose.NONE, 0);
    }

    private static Hint hint(Frame frame, Face face, Quality quality) {
        Hint place = place(frame, face, quality.flaws());
        if (place != Hint.GOOD) {
            return place;
        }
        Set<Flaw> flaws = quality.flaws();
        if (flaws.contains(Flaw.TOO_DARK)) {
            return Hint.TURN_TO_THE_LIGHT;
        }
        if (flaws.contains(Flaw.TOO_BRIGHT)) {
            return Hint.OUT_OF_THE_LIGHT;
        }
        if (flaws.contains(Flaw.TILTED)) {
            return Hint.UPRIGHT;
        }
        if (Math.abs(quality.yaw()) > SMALL_TURN || Math.abs(quality.pitch()) > LEVEL) {
            return Hint.LOOK_STRAIGHT;
        }
        return flaws.isEmpty() ? Hint.GOOD : Hint.HOLD_STILL;
    }

    private static Hint place(Frame frame, Face face, Set<Flaw> flaws) {
        float share = face.box().width() / Math.min(frame.width(), frame.height());
        if (share < FAR || flaws.contains(Flaw.TOO_SMALL)) {
            return Hint.COME_CLOSER;
        }
        if (share > NEAR) {
            return Hint.FURTHER_BACK;
        }
        boolean aside = Math.abs(face.box().centreX() / frame.width() - 0.5f) > ASIDE
                || Math.abs(face.box().centreY() / frame.height() - 0.5f) > ASIDE;
        return aside || flaws.contains(Flaw.CUT_OFF) ? Hint.TO_THE_MIDDLE : Hint.GOOD;
    }

    private static Pose pose(Quality quality) {
        if (Math.abs(quality.yaw()) <= STRAIGHT) {
            return Pose.STRAIGHT;
        }
        return quality.yaw() > 0 ? Pose.LEFT : Pose.RIGHT;
    }
}
