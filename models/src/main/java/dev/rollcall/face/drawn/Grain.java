package dev.rollcall.face.drawn;

import java.util.SplittableRandom;

/** Noise that makes surfaces look made of something. */
final class Grain {
    private Grain() {}

    /** Pores and blotches, a relative change of brightness for each pixel. */
    static float[] skin(int width, int height) {
        SplittableRandom random = new SplittableRandom(1234);
        float[] fine = new float[width * height];
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (float) (random.nextDouble() - 0.5);
        }
        float[] pores = Blur.box(fine, width, 1);
        float[] blotches = Blur.box(Blur.box(fine, width, 7), width, 7);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = pores[i] * 0.16f + blotches[i] * 1.1f;
        }
        return fine;
    }

    /** Adds a sensor's noise to pixels in the order blue, green, red, the same for the same seed. */
    static void sensor(byte[] bgr, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] table = new byte[4096];
        for (int i = 0; i < table.length; i++) {
            double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            table[i] = (byte) Math.round(2 * deviation * sum);
        }
        for (int i = 0; i < bgr.length; ) {
            long bits = random.nextLong();
            for (int k = 0; k < 5 && i < bgr.length; k++, i++, bits >>>= 12) {
                int value = (bgr[i] & 0xFF) + table[(int) (bits & 4095)];
                bgr[i] = (byte) Math.max(0, Math.min(255, value));
            }
        }
    }
}
