package dev.rollcall.protocol;

/** How a kiosk answered the person before it. Every verdict is an event, the refusals too. */
public enum Verdict {
    WELCOME,
    ALREADY_HERE,
    ASK_FOR_CODE,
    NOT_ON_ROSTER,
    NOT_RECOGNISED,
    OUTSIDE_WINDOW
}
