package dev.rollcall.kiosk.decide;

/** What follows when a face looks like a picture of a face. */
public enum LivenessPolicy {
    /** Not examined; the evidence says so. */
    OFF,
    /** Examined and stated in the evidence; admission does not depend on it. */
    FLAG,
    /** Nobody is admitted by face without having been found bona fide; others are asked for a code. */
    REQUIRE
}
