package dev.rollcall.kiosk.track;

import dev.rollcall.kiosk.capture.CapturedFrame;
import java.util.List;
import java.util.Set;

/**
 * Who is before the camera in this frame.
 *
 * @param visitors those near enough to be meant, the most prominent first; bystanders are left out
 * @param alive every track not yet given up, also those unseen for a moment
 */
public record TrackedFaces(CapturedFrame frame, List<TrackedFace> visitors, Set<Long> alive) {
    public TrackedFaces {
        visitors = List.copyOf(visitors);
        alive = Set.copyOf(alive);
    }
}
