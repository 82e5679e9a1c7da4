package dev.rollcall.server.biometrics.bulk;

/** Where one member stands in a run; {@code biometrics.bulk.outcome.NAME} says it. */
enum Outcome {
    /** Photos are being judged. */
    WAITING,
    READY,
    /** Resembles another member: will be held. */
    ALIKE,
    /** No photo is usable. */
    NOTHING_USABLE,
    /** The photos show several people. */
    DISAGREE,
    ENROLLED,
    HELD,
    CONSENT_ENDED,
    /** Enrolled otherwise or erased while the photos waited. */
    GONE
}
