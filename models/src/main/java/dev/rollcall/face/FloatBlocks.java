package dev.rollcall.face;

import java.util.Arrays;
import java.util.List;

/** Templates as floats. Each block is an array of its own: one array could not hold more than 16 million templates. */
final class FloatBlocks implements Blocks {
    private final float[][] blocks;
    private final int length;

    FloatBlocks(List<Template> templates) {
        length = Blocks.padded(templates.get(0).length());
        blocks = new float[Blocks.count(templates.size())][length * ROWS];
        for (int row = 0; row < templates.size(); row++) {
            float[] values = templates.get(row).rawValues();
            float[] block = blocks[row / ROWS];
            for (int d = 0; d < values.length; d++) {
                block[d * ROWS + row % ROWS] = values[d];
            }
        }
    }

    @Override
    public int count() {
        return blocks.length;
    }

    @Override
    public Query query(float[] probe) {
        float[] q = Arrays.copyOf(probe, length);
        return (number, scores) -> {
            Arrays.fill(scores, 0);
            for (int d = 0; d < length; d += 4) {
                addFour(scores, blocks[number], d, q);
            }
        };
    }

    /** Four numbers at a time: the sums are loaded and stored a quarter as often. */
    private static void addFour(float[] scores, float[] block, int d, float[] q) {
        float q0 = q[d];
        float q1 = q[d + 1];
        float q2 = q[d + 2];
        float q3 = q[d + 3];
        int at = d * ROWS;
        for (int row = 0; row < ROWS; row++) {
            scores[row] += q0 * block[at + row]
                    + q1 * block[at + ROWS + row]
                    + q2 * block[at + 2 * ROWS + row]
                    + q3 * block[at + 3 * ROWS + row];
        }
    }
}
