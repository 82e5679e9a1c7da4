package dev.rollcall.kiosk.match;

import dev.rollcall.face.Template;
import dev.rollcall.kiosk.quality.JudgedFace;
import java.util.OptionalDouble;

/**
 * What one acceptable frame says about who stands there.
 *
 * @param bonaFide 0 to 1, see {@link dev.rollcall.face.FaceEngine#bonaFide}; NaN where it was not asked or has no answer
 */
public record Probe(JudgedFace face, Template template, double bonaFide) {
    public OptionalDouble liveness() {
        return Double.isNaN(bonaFide) ? OptionalDouble.empty() : OptionalDouble.of(bonaFide);
    }

    public long track() {
        return face.face().track();
    }

    public long sourceMillis() {
        return face.frame().sourceMillis();
    }
}
