package dev.rollcall.protocol;

/** Why a code, card or number that was presented is not accepted. */
public enum Refusal {
    /** Looks like one of ours, and its signature is not. */
    FORGED,
    /** Signed by another installation. */
    FOREIGN,
    /** A pass that was not renewed, or a one-time code whose time is over. */
    EXPIRED,
    /** Withdrawn by the registrar. */
    REVOKED,
    /** Good for one use, and used. */
    REPLAYED,
    /** Made for a session that this kiosk does not serve. */
    OTHER_SESSION,
    /** A card that belongs to nobody here. */
    UNKNOWN_CARD,
    /** No member of this number has this one-time code. */
    WRONG_PIN,
    /** Too many wrong numbers in a row: wait a moment, or ask the staff. */
    TOO_MANY_TRIES
}
