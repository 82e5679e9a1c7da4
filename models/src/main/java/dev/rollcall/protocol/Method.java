package dev.rollcall.protocol;

/** How somebody was identified; evidence, never merit. */
public enum Method {
    FACE,
    CODE,
    CARD,
    STAFF,
    BACKFILL
}
