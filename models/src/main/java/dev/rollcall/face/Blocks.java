package dev.rollcall.face;

import dev.rollcall.face.Gallery.Precision;
import java.util.List;

/**
 * Templates in blocks of {@link #ROWS}, inside a block number by number over all rows: the sums of a block stay in the
 * first-level cache and the inner loop runs over neighbours in memory, which the JIT compiler turns into vector code.
 */
interface Blocks {
    int ROWS = 1024;

    int count();

    Query query(float[] probe);

    /** One probe against all blocks; safe for use by several threads. */
    @FunctionalInterface
    interface Query {
        /** Writes the similarity of each row of the block into {@code scores}; rows beyond the last are 0. */
        void scores(int block, float[] scores);
    }

    static Blocks of(List<Template> templates, Precision precision) {
        return switch (precision) {
            case FLOAT -> new FloatBlocks(templates);
            case INT8 -> new Int8Blocks(templates);
        };
    }

    /** Blocks needed for this many templates. */
    static int count(int templates) {
        return (templates + ROWS - 1) / ROWS;
    }

    /** Numbers of a template rounded up to a multiple of four, as the unrolled loops take them. */
    static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
