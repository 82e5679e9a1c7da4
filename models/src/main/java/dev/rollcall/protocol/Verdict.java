package dev.rollcall.protocol;

/** How a kiosk answered the person before it. Every verdict is an event, the refusals too. */
public enum Verdict {
    WELCOME,
    /** Checked out. */
    GOODBYE,
    ALREADY_HERE,
    /** Wanted to check out without having checked in. */
    NOT_HERE_YET,
    ASK_FOR_CODE,
    NOT_ON_ROSTER,
    NOT_RECOGNISED,
    OUTSIDE_WINDOW,
    /** A code, card or number was presented and not accepted. */
    CLAIM_REFUSED
}
