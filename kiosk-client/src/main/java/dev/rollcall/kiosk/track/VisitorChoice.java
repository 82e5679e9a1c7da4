package dev.rollcall.kiosk.track;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Landmarks;
import java.util.Comparator;
import java.util.List;

/** Tells visitors from bystanders: who is meant stands near, in the middle, and looks at the kiosk. */
final class VisitorChoice {
    /** Smaller than this share of the most prominent face: somebody waiting behind. */
    private static final float NEAR_SHARE = 0.7f;
    /** Weight that a face at the very edge keeps, compared with one in the middle. */
    private static final float EDGE_WEIGHT = 0.5f;
    /** Weight that a profile keeps, compared with a frontal face. */
    private static final float PROFILE_WEIGHT = 0.4f;

    List<TrackedFace> among(List<TrackedFace> faces, Frame picture) {
        double most = faces.stream()
                .mapToDouble(face -> prominence(face.face(), picture))
                .max()
                .orElse(0);
        return faces.stream()
                .filter(face -> prominence(face.face(), picture) >= NEAR_SHARE * most)
                .sorted(Comparator.comparingDouble((TrackedFace face) -> prominence(face.face(), picture))
                        .reversed())
                .toList();
    }

    private static double prominence(Face face, Frame picture) {
        Box box = face.box();
        double offCentre = Math.min(1, Math.abs(2 * box.centreX() / picture.width() - 1));
        return box.width()
                * (1 - (1 - EDGE_WEIGHT) * offCentre)
                * (1 - (1 - PROFILE_WEIGHT) * turned(face.landmarks()));
    }

    /** 0 for a frontal face, 1 for a profile: how far the nose is from the middle between the eyes. */
    private static double turned(Landmarks points) {
        float right = points.rightEye().x();
        float left = points.leftEye().x();
        double half = Math.abs(left - right) / 2;
        return half < 1 ? 1 : Math.min(1, Math.abs(points.nose().x() - (left + right) / 2) / half);
    }
}
