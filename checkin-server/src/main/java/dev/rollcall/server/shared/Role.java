package dev.rollcall.server.shared;

/** What an account may do. */
public enum Role {
    MEMBER,
    DOOR_STAFF,
    ORGANIZER,
    REGISTRAR,
    /** Sees everything that is evidence, changes nothing. */
    AUDITOR,
    ADMINISTRATOR;

    /** Whether such an account may let people in at a kiosk, by a pass or a PIN of its own. */
    public boolean admitsAtTheDoor() {
        return this == DOOR_STAFF || this == ORGANIZER || this == ADMINISTRATOR;
    }

    /** The authority as Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
