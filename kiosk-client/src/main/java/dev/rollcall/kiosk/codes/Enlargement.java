package dev.rollcall.kiosk.codes;

/** A part of a picture made larger by cubic convolution (Keys 1981, a = -1/2), which keeps edges as steep as they were. */
record Enlargement(Grey whole, Region region, int factor) {

    Grey picture() {
        int w = region.width() * factor;
        int h = region.height() * factor;
        float[] across = across(w);
        byte[] large = new byte[w * h];
        for (int y = 0; y < h; y++) {
            double at = (y + 0.5) / factor - 0.5;
            int first = (int) Math.floor(at) - 1;
            float[] weights = weights((float) (at - first - 1));
            for (int x = 0; x < w; x++) {
                float sum = 0.5f;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * across[Math.max(0, Math.min(region.height() - 1, first + k)) * w + x];
                }
                large[y * w + x] = (byte) Math.max(0, Math.min(255, (int) sum));
            }
        }
        return new Grey(w, h, large);
    }

    private float[] across(int w) {
        byte[] levels = whole.levels();
        float[] across = new float[w * region.height()];
        for (int x = 0; x < w; x++) {
            double at = region.left() + (x + 0.5) / factor - 0.5;
            int first = (int) Math.floor(at) - 1;
            float[] weights = weights((float) (at - first - 1));
            for (int y = 0; y < region.height(); y++) {
                int row = (region.top() + y) * whole.width();
                float sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * (levels[row + Math.max(0, Math.min(whole.width() - 1, first + k))] & 0xff);
                }
                across[y * w + x] = sum;
            }
        }
        return across;
    }

    /** Of the four levels round a place, {@code t} after the second. */
    private static float[] weights(float t) {
        return new float[] {
            (-t * t * t + 2 * t * t - t) / 2,
            (3 * t * t * t - 5 * t * t + 2) / 2,
            (-3 * t * t * t + 4 * t * t + t) / 2,
            (t * t * t - t * t) / 2
        };
    }
}
