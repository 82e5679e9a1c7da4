package dev.rollcall.face;

/**
 * When two looks at people seconds apart, before one camera and in one light, show the same person. How alike strangers are
 * depends on the embedding model, so these stand beside its operating points, with their evidence.
 *
 * @param withinTrack a frame less like the average of its visit than this shows somebody else
 * @param acrossTracks a visit whose average is at least this like that of one a moment ago continues it; where this errs, a
 *     stranger is told twice, while a lower value would leave a stranger without an answer
 */
public record SamePerson(float withinTrack, float acrossTracks) {
    public SamePerson {
        if (!(withinTrack > 0 && withinTrack <= acrossTracks)) {
            throw new IllegalArgumentException("not 0 < " + withinTrack + " <= " + acrossTracks);
        }
    }
}
