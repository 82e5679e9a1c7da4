package dev.rollcall.face.evaluate;

import java.util.List;

/**
 * The protocol of Labeled Faces in the Wild: in each fold the threshold that is best on all other folds judges this one.
 *
 * @param mean share of pairs judged rightly, averaged over the folds
 * @param deviation standard deviation over the folds
 */
public record FoldedAccuracy(double mean, double deviation, int folds) {
    /** One comparison. */
    public record Pair(int fold, float score, boolean same) {}

    /**
     * @throws UnusableInput if a fold from 0 to {@code folds - 1} has no pair, or there are fewer than two folds
     */
    public static FoldedAccuracy of(List<Pair> pairs, int folds) {
        if (folds < 2) {
            throw new UnusableInput("accuracy by folds needs at least two folds");
        }
        double[] accuracy = new double[folds];
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            List<Pair> judged =
                    pairs.stream().filter(pair -> pair.fold() == number).toList();
            List<Pair> others =
                    pairs.stream().filter(pair -> pair.fold() != number).toList();
            if (judged.isEmpty() || others.isEmpty()) {
                throw new UnusableInput("no pair in fold " + (fold + 1) + " of " + folds);
            }
            accuracy[fold] = share(judged, best(others));
        }
        double mean = 0;
        for (double value : accuracy) {
            mean += value / folds;
        }
        double squares = 0;
        for (double value : accuracy) {
            squares += (value - mean) * (value - mean) / folds;
        }
        return new FoldedAccuracy(mean, Math.sqrt(squares), folds);
    }

    /** The threshold between two neighbouring scores that judges most pairs rightly. */
    private static float best(List<Pair> pairs) {
        List<Pair> sorted = pairs.stream()
                .sorted((a, b) -> Float.compare(a.score(), b.score()))
                .toList();
        long right = sorted.stream().filter(Pair::same).count();
        long most = right;
        float best = sorted.get(0).score() - 1;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).same() ? -1 : 1;
            boolean lastOfItsScore = i + 1 == sorted.size()
                    || sorted.get(i + 1).score() > sorted.get(i).score();
            if (lastOfItsScore && right > most) {
                most = right;
                float next = i + 1 == sorted.size()
                        ? sorted.get(i).score() + 1
                        : sorted.get(i + 1).score();
                best = (sorted.get(i).score() + next) / 2;
            }
        }
        return best;
    }

    private static double share(List<Pair> pairs, float threshold) {
        long right = pairs.stream()
                .filter(pair -> pair.score() >= threshold == pair.same())
                .count();
        return (double) right / pairs.size();
    }
}
