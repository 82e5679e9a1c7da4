package dev.rollcall.server.members;

/** As the personnel office keeps it; nobody has to say. */
public enum Sex {
    UNSTATED,
    FEMALE,
    MALE
}
