package dev.rollcall.kiosk.track;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.detect.FacesInFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tracking stage: gives each face the number of the track it continues.
 *
 * <p>Faces and tracks are paired greedily, the nearest pair first; people before a kiosk are few and stand apart, so that
 * nothing cleverer is needed. Remembers where faces were, and is therefore for one thread and one source.
 */
public final class FaceTracker {
    /** A track unseen for longer is over; detectors miss a face for a few frames when somebody blinks or turns. */
    private static final long GONE_MILLIS = 500;
    /** How far a face moves between two frames at most, in its own widths. */
    private static final float LONGEST_STEP = 0.6f;
    /** How much a face grows or shrinks between two frames at most. */
    private static final float LARGEST_GROWTH = 1.5f;

    private final VisitorChoice choice = new VisitorChoice();
    private final Map<Long, Seen> tracks = new TreeMap<>();
    private long lastTrack;

    public TrackedFaces apply(FacesInFrame found) {
        CapturedFrame frame = found.frame();
        tracks.values().removeIf(seen -> frame.sourceMillis() - seen.millis() > GONE_MILLIS);
        Map<Face, Long> numbers = continued(found.faces());
        List<TrackedFace> tracked = new ArrayList<>();
        for (Face face : found.faces()) {
            long track = numbers.getOrDefault(face, 0L);
            if (track == 0) {
                track = ++lastTrack;
            }
            tracks.put(track, new Seen(face.box(), frame.sourceMillis()));
            tracked.add(new TrackedFace(track, face));
        }
        return new TrackedFaces(frame, choice.among(tracked, frame.picture()), tracks.keySet());
    }

    private Map<Face, Long> continued(List<Face> faces) {
        List<Pair> pairs = new ArrayList<>();
        for (Face face : faces) {
            tracks.forEach((track, seen) -> {
                if (mayContinue(seen.box(), face.box())) {
                    pairs.add(new Pair(face, track, seen.box().overlap(face.box())));
                }
            });
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        Map<Face, Long> numbers = new LinkedHashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!numbers.containsKey(pair.face()) && taken.add(pair.track())) {
                numbers.put(pair.face(), pair.track());
            }
        }
        return numbers;
    }

    private static boolean mayContinue(Box before, Box now) {
        float growth = now.width() / before.width();
        double step = Math.hypot(now.centreX() - before.centreX(), now.centreY() - before.centreY());
        return growth < LARGEST_GROWTH
                && growth > 1 / LARGEST_GROWTH
                && step < LONGEST_STEP * Math.max(before.width(), now.width());
    }

    private record Seen(Box box, long millis) {}

    private record Pair(Face face, long track, float overlap) {}
}
