package dev.rollcall.server.biometrics.consent;

/** Where a member stands with the consent; who was never asked has none. */
public enum Standing {
    AGREED,
    /** Agreed, and counts until the day from which a later text asks again. */
    AGREED_UNTIL,
    /** Agreed to a text that counts no more; face data is kept and not used. */
    ASK_AGAIN,
    /** Said no: prefers code or card. */
    REFUSED,
    WITHDRAWN;

    /** Whether face data may be made and used. */
    public boolean counts() {
        return this == AGREED || this == AGREED_UNTIL;
    }

    /** Whether the member's last word was no. */
    public boolean declined() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
