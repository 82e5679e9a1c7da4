package dev.rollcall.face;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a 1:N search: the nearest identity and the one after it.
 *
 * @param best the nearest identity
 * @param score its cosine similarity
 * @param second the runner-up, null in a gallery of one
 * @param secondScore the runner-up's similarity, -1 in a gallery of one
 */
public record Match<I>(I best, float score, @Nullable I second, float secondScore) {
    public float margin() {
        return score - secondScore;
    }
}
