package dev.rollcall.server.meetings;

/** Why somebody cannot come. */
public enum LeaveKind {
    OFFICIAL_DUTY,
    ILLNESS,
    PERSONAL,
    OTHER
}
