package dev.rollcall.kiosk.match;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.quality.JudgedFace;

/** The embedding half of the matching stage: a function of one acceptable face. Thread-safe as its engine is. */
public final class ProbeMaker {
    private final FaceEngine engine;
    private final boolean examinesLiveness;

    public ProbeMaker(FaceEngine engine, boolean examinesLiveness) {
        this.engine = engine;
        this.examinesLiveness = examinesLiveness && engine.description().detectsPresentationAttacks();
    }

    public Probe apply(JudgedFace judged) {
        Frame picture = judged.frame().picture();
        Face face = judged.face().face();
        double bonaFide = examinesLiveness ? engine.bonaFide(picture, face).orElse(Double.NaN) : Double.NaN;
        return new Probe(judged, engine.embed(picture, face), bonaFide);
    }
}
