package dev.rollcall.kiosk.detect;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.CapturedFrame;

/** The detecting stage: a function of one frame. Thread-safe as its engine is. */
public final class FaceFinder {
    private final FaceEngine engine;

    public FaceFinder(FaceEngine engine) {
        this.engine = engine;
    }

    public FacesInFrame apply(CapturedFrame frame) {
        return new FacesInFrame(frame, engine.detect(frame.picture()));
    }
}
