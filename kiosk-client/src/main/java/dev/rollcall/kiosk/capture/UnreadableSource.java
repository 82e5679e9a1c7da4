package dev.rollcall.kiosk.capture;

import org.jspecify.annotations.Nullable;

/** A source cannot be opened or has broken off; the message names it and says what can be done. */
public final class UnreadableSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableSource(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
