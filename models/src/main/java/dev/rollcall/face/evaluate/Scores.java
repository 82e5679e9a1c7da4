package dev.rollcall.face.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores of an experiment, and the error rates that follow. For identification a positive trial is a mated search (its
 * score counts only when the right person came first, else it is -1) and a negative trial a non-mated search; for
 * verification they are comparisons of one person and of two. A failure to acquire scores -1 in either.
 */
public final class Scores {
    /** Below every similarity: accepted at no threshold. */
    public static final float NEVER = -1;

    private final float[] positive;
    private final float[] negative;

    /**
     * @throws UnusableInput if there is no trial of one kind
     */
    public Scores(List<Float> positive, List<Float> negative) {
        if (positive.isEmpty() || negative.isEmpty()) {
            throw new UnusableInput("error rates need trials of both kinds, there are " + positive.size()
                    + " of people who should be" + " found and " + negative.size() + " of people who should not");
        }
        this.positive = sorted(positive);
        this.negative = sorted(negative);
    }

    private static float[] sorted(List<Float> scores) {
        float[] copy = new float[scores.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = scores.get(i);
        }
        Arrays.sort(copy);
        return copy;
    }

    public int positives() {
        return positive.length;
    }

    public int negatives() {
        return negative.length;
    }

    /** Share of negative trials that reach {@code threshold}: FPIR or FMR. */
    public double falsePositiveRate(float threshold) {
        return (double) (negative.length - below(negative, threshold)) / negative.length;
    }

    /** Share of positive trials that do not reach {@code threshold}: FNIR or FNMR. */
    public double falseNegativeRate(float threshold) {
        return (double) below(positive, threshold) / positive.length;
    }

    /** The smallest threshold at which at most {@code rate} of the negative trials are false positives. */
    public ErrorRate at(double rate) {
        int allowed = (int) Math.floor(rate * negative.length + 1e-9);
        float threshold = allowed >= negative.length ? NEVER : Math.nextUp(negative[negative.length - 1 - allowed]);
        return new ErrorRate(rate, threshold, falsePositiveRate(threshold), falseNegativeRate(threshold));
    }

    /** The trade-off over all thresholds, from strict to lenient, without points that repeat. */
    public List<ErrorRate> curve() {
        List<ErrorRate> curve = new ArrayList<>();
        for (int allowed = 0; allowed <= negative.length; allowed++) {
            ErrorRate next = at((double) allowed / negative.length);
            if (curve.isEmpty()
                    || next.falsePositive() != curve.get(curve.size() - 1).falsePositive()) {
                curve.add(next);
            }
        }
        return curve;
    }

    /** How many of the sorted scores are less than {@code threshold}. */
    private static int below(float[] scores, float threshold) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
