package dev.rollcall.kiosk.decide;

/** When two frames seconds apart before one camera show the same person. */
final class SamePerson {
    /**
     * Under one light and one camera a person's frames lie well above this and two people's well below: far easier than
     * recognising somebody from an old photograph.
     */
    static final float SIMILARITY = 0.5f;

    private SamePerson() {}
}
