package dev.rollcall.face.drawn;

import java.awt.Color;
import java.util.SplittableRandom;

/** Draws from a seed, the same on every run; not thread-safe. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(scattered(seed));
    }

    /** Neighbouring seeds must not give shifted copies of one sequence; the finaliser of MurmurHash3. */
    private static long scattered(long seed) {
        long z = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Normal, cut off at 2.2 standard deviations. */
    double near(double mean, double deviation) {
        double normal = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        return mean + deviation * Math.max(-2.2, Math.min(2.2, normal));
    }

    Color colour(int... hex) {
        return new Color(hex[random.nextInt(hex.length)]);
    }

    long nextSeed() {
        return random.nextLong();
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }
}
