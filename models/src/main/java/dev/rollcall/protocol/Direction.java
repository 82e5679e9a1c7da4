package dev.rollcall.protocol;

/** Which way somebody passed. */
public enum Direction {
    IN,
    OUT
}
