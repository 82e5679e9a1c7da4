package dev.rollcall.protocol;

/** As what somebody is on the roster of a session. */
public enum Attendee {
    MUST_ATTEND,
    INVITED,
    OBSERVER,
    STAFF,
    PRESS;

    /** Whether somebody who works here may pass outside the check-in window. */
    public boolean passesAtAnyTime() {
        return this == STAFF || this == PRESS;
    }
}
