package dev.rollcall.kiosk.codes;

import com.google.zxing.common.BitMatrix;

/** The modules of a code as grey levels, row by row. */
record Modules(float[] levels, int side) {
    /** Modules to each side whose light counts as a module's own. */
    private static final int REACH = 5;

    /** Each module less {@code share} of what it differs from its four neighbours. */
    Modules sharpened(double share) {
        float[] sharp = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            int x = i % side;
            int y = i / side;
            float left = levels[x == 0 ? i : i - 1];
            float right = levels[x == side - 1 ? i : i + 1];
            float above = levels[y == 0 ? i : i - side];
            float below = levels[y == side - 1 ? i : i + side];
            sharp[i] = (float) (levels[i] + share * (4 * levels[i] - left - right - above - below));
        }
        return new Modules(sharp, side);
    }

    /** Dark is what lies below half way between the light and the dark modules near it. */
    BitMatrix blackAndWhite() {
        var dark = new BitMatrix(side);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] < halfWay(i % side, i / side)) {
                dark.set(i % side, i / side);
            }
        }
        return dark;
    }

    private float halfWay(int x, int y) {
        float mean = meanNear(x, y, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
        float light = meanNear(x, y, mean, Float.POSITIVE_INFINITY);
        float dark = meanNear(x, y, Float.NEGATIVE_INFINITY, mean);
        return (light + dark) / 2;
    }

    private float meanNear(int x, int y, float from, float to) {
        float sum = 0;
        int count = 0;
        for (int row = Math.max(0, y - REACH); row <= Math.min(side - 1, y + REACH); row++) {
            for (int column = Math.max(0, x - REACH); column <= Math.min(side - 1, x + REACH); column++) {
                float level = levels[row * side + column];
                if (level >= from && level <= to) {
                    sum += level;
                    count++;
                }
            }
        }
        return sum / count;
    }
}
