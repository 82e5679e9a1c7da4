package dev.rollcall.kiosk.quality;

import dev.rollcall.face.Quality;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.track.TrackedFace;

/** A visitor's face in one frame, with what is good and bad about it. */
public record JudgedFace(CapturedFrame frame, TrackedFace face, Quality quality) {
    /** Whether it is worth recognising. */
    public boolean acceptable() {
        return quality.acceptable();
    }
}
