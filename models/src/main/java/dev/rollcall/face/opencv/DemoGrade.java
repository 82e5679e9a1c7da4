package dev.rollcall.face.opencv;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Grade;
import dev.rollcall.face.manifest.Manifest;
import dev.rollcall.face.manifest.Manifest.BuiltIn;

/** The engine of last resort: it needs nothing but the OpenCV jar, and says that it is for demonstrations only. */
final class DemoGrade {
    static final String MODEL_ID = "haar-hog-demo";

    private DemoGrade() {}

    static FaceEngine open() {
        BuiltIn entry = Manifest.shipped().builtIn(MODEL_ID);
        return new OpenCvEngine(
                new EngineDescription(
                        MODEL_ID,
                        Grade.DEMO,
                        entry.embeddingLength(),
                        entry.calibration().operatingPoints(),
                        false),
                new OpenCvEngine.Parts(new HaarDetector(), new GradientHistograms(), null));
    }
}
