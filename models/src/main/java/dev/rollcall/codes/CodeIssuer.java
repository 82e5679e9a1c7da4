package dev.rollcall.codes;

import java.security.PrivateKey;

/** Makes codes in the name of one key. Thread-safe. */
public final class CodeIssuer {
    private final String keyId;
    private final PrivateKey key;

    /**
     * @param keyId of the public half, from {@link CodeKeys#id}
     * @param ed25519 the private half
     */
    public CodeIssuer(String keyId, PrivateKey ed25519) {
        this.keyId = keyId;
        this.key = ed25519;
    }

    /** The text to draw as a QR code; the same code always gives the same text. */
    public String issue(EntryCode code) {
        return CodeText.of(Envelope.sign(Claims.encode(code), keyId, key).bytes());
    }
}
