package dev.rollcall.server.biometrics.consent;

/** How a member answered. */
public enum ConsentWay {
    /** A signed paper lies in the files. */
    PAPER,
    /** In person before the registrar, who read or showed the text. */
    REGISTRAR,
    /** By the member alone, through the personal link. */
    PHONE
}
