package dev.rollcall.face;

import java.util.Arrays;
import java.util.List;

/**
 * Templates as bytes, four of them packed into an int: the compiler of Java 17 makes vector code of shifts and products of
 * ints, but not of the widening of bytes.
 */
final class Int8Blocks implements Blocks {
    private static final float LARGEST = 127;

    private final int[][] blocks;
    /** What one step of a row's bytes is worth. */
    private final float[][] steps;

    private final int length;

    Int8Blocks(List<Template> templates) {
        length = Blocks.padded(templates.get(0).length());
        int count = Blocks.count(templates.size());
        blocks = new int[count][length / 4 * ROWS];
        steps = new float[count][ROWS];
        for (int row = 0; row < templates.size(); row++) {
            float[] values = templates.get(row).rawValues();
            float step = step(values);
            steps[row / ROWS][row % ROWS] = step;
            int[] block = blocks[row / ROWS];
            for (int d = 0; d < values.length; d++) {
                int value = Math.round(values[d] / step);
                block[d / 4 * ROWS + row % ROWS] |= (value & 0xff) << (8 * (d % 4));
            }
        }
    }

    private static float step(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest / LARGEST;
    }

    @Override
    public int count() {
        return blocks.length;
    }

    @Override
    public Query query(float[] probe) {
        float step = step(probe);
        int[] q = new int[length];
        for (int d = 0; d < probe.length; d++) {
            q[d] = Math.round(probe[d] / step);
        }
        return (number, scores) -> {
            int[] sums = new int[ROWS];
            for (int word = 0; word < length / 4; word++) {
                addFour(sums, blocks[number], word, Arrays.copyOfRange(q, 4 * word, 4 * word + 4));
            }
            for (int row = 0; row < ROWS; row++) {
                scores[row] = sums[row] * (step * steps[number][row]);
            }
        };
    }

    private static void addFour(int[] sums, int[] block, int word, int[] q) {
        int q0 = q[0];
        int q1 = q[1];
        int q2 = q[2];
        int q3 = q[3];
        int at = word * ROWS;
        for (int row = 0; row < ROWS; row++) {
            int four = block[at + row];
            sums[row] += q0 * ((four << 24) >> 24)
                    + q1 * ((four << 16) >> 24)
                    + q2 * ((four << 8) >> 24)
                    + q3 * (four >> 24);
        }
    }
}
