package dev.rollcall.protocol;

/** How somebody was identified; evidence, never merit. */
public enum Method {
    FACE,
    CODE,
    CARD,
    PIN,
    STAFF,
    BACKFILL
}
