package dev.rollcall.server.meetings;

/** How an application for leave stands. */
public enum LeaveState {
    ASKED,
    /** Whoever decides wants to know more first. */
    ASKED_BACK,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
