package dev.rollcall.face;

/** The best two people seen so far by one thread of a search. */
final class Nearest {
    private final int[] owners;
    private final float[] scores = new float[Blocks.ROWS];
    private int best = -1;
    private float score = -1;
    private int second = -1;
    private float secondScore = -1;

    Nearest(int[] owners) {
        this.owners = owners;
    }

    int best() {
        return best;
    }

    float score() {
        return score;
    }

    int second() {
        return second;
    }

    float secondScore() {
        return secondScore;
    }

    void offer(Blocks.Query query, int block) {
        query.scores(block, scores);
        int first = block * Blocks.ROWS;
        int rows = Math.min(Blocks.ROWS, owners.length - first);
        for (int row = 0; row < rows; row++) {
            // Nearly every template ends here: it is no nearer than the runner-up.
            if (scores[row] > secondScore || best < 0) {
                offer(owners[first + row], scores[row]);
            }
        }
    }

    void merge(Nearest other) {
        if (other.best >= 0) {
            offer(other.best, other.score);
        }
        if (other.second >= 0) {
            offer(other.second, other.secondScore);
        }
    }

    private void offer(int owner, float similarity) {
        if (owner == best) {
            score = Math.max(score, similarity);
        } else if (best < 0 || similarity > score) {
            second = best;
            secondScore = best < 0 ? -1 : score;
            best = owner;
            score = similarity;
        } else if (second < 0 || similarity > secondScore) {
            second = owner;
            secondScore = similarity;
        }
    }
}
