package dev.rollcall.server.biometrics.bulk;

/** What became of one file; {@code biometrics.bulk.verdict.NAME} says it. */
enum Verdict {
    /** Staged, to be judged. */
    WAITING,
    USABLE,
    /** Judged and not usable; the flaws say why. */
    UNUSABLE,
    NO_SUCH_MEMBER,
    /** Two members of that name, and no number. */
    AMBIGUOUS,
    /** Number and name are those of two members. */
    CONTRADICTION,
    /** Never stored: the member has not consented. */
    NO_CONSENT,
    TOO_LARGE,
    /** Packed suspiciously tight, or its path leads out of the archive. */
    REFUSED,
    /** More photos of one member than go into a template. */
    ONE_TOO_MANY
}
