package dev.rollcall.kiosk.bench;

import java.util.Arrays;

/**
 * What optics and a moving hand do to a picture of grey levels.
 *
 * @param spread standard deviation of a point's picture, in pixels
 * @param travel distance moved sideways while the shutter is open, in pixels
 */
record Lens(double spread, int travel) {
    float[] apply(float[] grey, int width) {
        float[] kernel = gaussian();
        float[] across = along(grey, width, 1, kernel);
        float[] both = along(across, width, width, kernel);
        return travel == 0 ? both : along(both, width, 1, box());
    }

    private float[] gaussian() {
        int reach = (int) Math.ceil(3 * spread);
        float[] kernel = new float[2 * reach + 1];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) Math.exp(-(i - reach) * (i - reach) / (2 * spread * spread));
        }
        return normal(kernel);
    }

    private float[] box() {
        float[] kernel = new float[2 * (travel / 2) + 1];
        Arrays.fill(kernel, 1);
        return normal(kernel);
    }

    private static float[] normal(float[] kernel) {
        float sum = 0;
        for (float weight : kernel) {
            sum += weight;
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /** Convolves in steps of {@code stride}; beyond the ends the line goes on as it ended. */
    private static float[] along(float[] from, int width, int stride, float[] kernel) {
        float[] to = new float[from.length];
        int reach = kernel.length / 2;
        int count = stride == 1 ? width : from.length / width;
        for (int i = 0; i < from.length; i++) {
            int place = stride == 1 ? i % width : i / width;
            int line = i - place * stride;
            float sum = 0;
            for (int k = -reach; k <= reach; k++) {
                int at = Math.min(count - 1, Math.max(0, place + k));
                sum += kernel[k + reach] * from[line + at * stride];
            }
            to[i] = sum;
        }
        return to;
    }
}
