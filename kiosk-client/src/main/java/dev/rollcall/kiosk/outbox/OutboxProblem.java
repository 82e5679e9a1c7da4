package dev.rollcall.kiosk.outbox;

import org.jspecify.annotations.Nullable;

/** The outbox could not keep or give what it promises; whoever asked must not act as if it had. */
public sealed class OutboxProblem extends RuntimeException permits OutboxFull {
    private static final long serialVersionUID = 1L;

    OutboxProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
