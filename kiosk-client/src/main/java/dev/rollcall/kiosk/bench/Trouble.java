package dev.rollcall.kiosk.bench;

import java.util.Locale;

/** What stands between a code and a sharp picture of it. Light is in grey levels, lengths in pixels of the camera. */
enum Trouble {
    SHARP(225, 30, 2, 0.5, 0),
    /**
     * What a camera of fixed focus makes of a code at 20 cm: an opening of 1 mm set to 60 cm spreads a point over 3 pixels,
     * a deviation of 0.8; a little more is asked for here.
     */
    MODERATE_BLUR(225, 30, 2, 1.0, 0),
    STRONG_BLUR(225, 30, 2, 1.5, 0),
    /** A hand that moves 5 cm a second under an exposure of 1/60 s. */
    MOTION(225, 30, 2, 0.7, 4),
    GLARE(225, 30, 2, 0.7, 0),
    SHADOW(225, 30, 2, 0.7, 0),
    CRACKED(225, 30, 2, 0.7, 0),
    /** A pale print, or a screen in the sun. */
    LOW_CONTRAST(165, 115, 2, 0.7, 0),
    /** A phone turned down, in a dim lobby. */
    DIM(58, 18, 4, 0.7, 0),
    NOISY(200, 40, 12, 0.7, 0),
    /** Light on dark. */
    INVERTED(30, 225, 2, 0.7, 0),
    /** Held near a corner of the picture. */
    ASIDE(225, 30, 2, 0.7, 0);

    private final int white;
    private final int black;
    private final double noise;
    private final double spread;
    private final int travel;

    Trouble(int white, int black, double noise, double spread, int travel) {
        this.white = white;
        this.black = black;
        this.noise = noise;
        this.spread = spread;
        this.travel = travel;
    }

    /**
     * @param white grey level of light modules
     * @param black of dark ones
     * @param noise standard deviation of the sensor's noise
     */
    record Light(int white, int black, double noise) {}

    Light light() {
        return new Light(white, black, noise);
    }

    Lens lens() {
        return new Lens(spread, travel);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
