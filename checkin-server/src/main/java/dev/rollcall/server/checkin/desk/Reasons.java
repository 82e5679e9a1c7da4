package dev.rollcall.server.checkin.desk;

/** Stable codes of {@link dev.rollcall.protocol.CheckInAnswers.Ruling#DISPUTED}. */
final class Reasons {
    /** The signature is not the sending device's. */
    static final String SIGNATURE = "signature";
    /** It claims to come from another device than the one that sent it. */
    static final String DEVICE = "device";
    /** A field that must be there is missing. */
    static final String MALFORMED = "malformed";
    /** The same id came before with other content. */
    static final String CONTENT = "content";
    /** The device used the same sequence number for another event. */
    static final String SEQUENCE = "sequence";
    /** No such session. */
    static final String UNKNOWN_SESSION = "unknown-session";
    /** No such member. */
    static final String UNKNOWN_MEMBER = "unknown-member";
    /** It welcomes nobody. */
    static final String NOBODY = "nobody";

    private Reasons() {}
}
