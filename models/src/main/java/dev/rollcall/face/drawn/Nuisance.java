package dev.rollcall.face.drawn;

/**
 * Everything that differs between two pictures of one person.
 *
 * @param lightX where the key light stands, -1 left to 1 right
 * @param lightY its height, negative is above
 * @param strength of the key light
 * @param warmth of the light, -1 cold to 1 warm
 * @param tilt of the head in radians
 * @param shiftX sideways, in units
 * @param shiftY downwards, in units
 * @param scale of the person in the picture
 * @param smile -0.3 earnest to 1
 * @param lids how far the eyes are open, 1 is usual
 * @param browLift raised brows, in units
 * @param noise standard deviation of the sensor's noise in grey levels
 */
record Nuisance(
        double lightX,
        double lightY,
        double strength,
        double warmth,
        double tilt,
        double shiftX,
        double shiftY,
        double scale,
        double smile,
        double lids,
        double browLift,
        double noise,
        long grain) {

    static Nuisance of(long seed) {
        Chance chance = new Chance(seed ^ 0x5DEECE66DL);
        return new Nuisance(
                chance.between(-0.75, 0.75),
                chance.between(-0.8, -0.25),
                chance.between(0.85, 1.12),
                chance.between(-0.6, 0.8),
                chance.near(0, 0.035),
                chance.near(0, 0.06),
                chance.near(0, 0.05),
                chance.between(0.94, 1.06),
                chance.between(0, 0.9),
                chance.between(0.82, 1.08),
                chance.between(-0.015, 0.03),
                chance.between(1, 3.5),
                chance.nextSeed());
    }
}
