package dev.rollcall.kiosk.decide;

/** When two looks at people seconds apart, before one camera and in one light, show the same person. */
final class SamePerson {
    /**
     * Within one track: a frame less like the visit's average than this shows somebody else. Measured from far to near: 0.54
     * and more for one person.
     */
    static final float WITHIN_TRACK = 0.5f;
    /**
     * From one track to the next: a visit whose average is at least this like a decided one's continues it. Measured: 0.8 and
     * more for one person, up to 0.68 for two of the drawn people, who resemble each other more than real ones do. Where
     * this errs, a stranger is told twice; a lower value would leave a stranger without an answer.
     */
    static final float ACROSS_TRACKS = 0.75f;

    private SamePerson() {}
}
