package dev.rollcall.kiosk.quality;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.track.TrackedFace;

/** The quality stage: a function of one face in one frame. Thread-safe as its engine is. */
public final class QualityGate {
    private final FaceEngine engine;

    public QualityGate(FaceEngine engine) {
        this.engine = engine;
    }

    public JudgedFace apply(CapturedFrame frame, TrackedFace face) {
        return new JudgedFace(frame, face, engine.assess(frame.picture(), face.face()));
    }
}
