package dev.rollcall.face.drawn;

/** Box blurs; two in a row are nearly Gaussian. */
final class Blur {
    private Blur() {}

    /** Averages a field of rows of {@code width} over squares of {@code 2 * reach + 1}. */
    static float[] box(float[] field, int width, int reach) {
        int height = field.length / width;
        float[] across = new float[field.length];
        for (int row = 0; row < height; row++) {
            line(field, across, row * width, 1, width, reach);
        }
        float[] both = new float[field.length];
        for (int column = 0; column < width; column++) {
            line(across, both, column, width, height, reach);
        }
        return both;
    }

    private static void line(float[] from, float[] to, int start, int step, int count, int reach) {
        double sum = 0;
        for (int i = -reach; i < count; i++) {
            int enters = Math.min(count - 1, i + reach);
            int leaves = i - reach - 1;
            sum += from[start + Math.max(0, enters) * step];
            if (i == -reach) {
                sum = from[start] * (2.0 * reach + 1);
                continue;
            }
            sum -= from[start + Math.max(0, leaves) * step];
            if (i >= 0) {
                to[start + i * step] = (float) (sum / (2 * reach + 1));
            }
        }
    }
}
