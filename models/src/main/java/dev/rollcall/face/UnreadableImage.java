package dev.rollcall.face;

/** The bytes are not a picture this engine can read; the message says why in English, for logs. */
public final class UnreadableImage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableImage(String message) {
        super(message);
    }
}
