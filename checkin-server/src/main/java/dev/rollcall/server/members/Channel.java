package dev.rollcall.server.members;

/** On which way a member wants to be reached first. */
public enum Channel {
    UNSTATED,
    SMS,
    EMAIL,
    IN_APP
}
