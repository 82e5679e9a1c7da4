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

    /** The authority as Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
