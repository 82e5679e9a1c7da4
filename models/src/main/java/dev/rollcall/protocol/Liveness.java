package dev.rollcall.protocol;

/** What was found about the person being present; {@code NOT_CHECKED} is stated, never implied. */
public enum Liveness {
    NOT_CHECKED,
    BONA_FIDE,
    SUSPECTED_ATTACK
}
