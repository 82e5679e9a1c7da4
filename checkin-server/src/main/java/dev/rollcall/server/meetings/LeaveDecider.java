package dev.rollcall.server.meetings;

/** Who decides on leave from a meeting. */
public enum LeaveDecider {
    /** Any organizer, and any administrator. */
    ORGANIZER,
    /** Administrators only. */
    ADMINISTRATOR
}
