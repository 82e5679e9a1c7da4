package dev.rollcall.server.security.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration waiting;

    TooManyAttempts(Duration waiting) {
        super("too many attempts");
        this.waiting = waiting;
    }

    long seconds() {
        return Math.max(1, waiting.toSeconds() + 1);
    }

    long minutes() {
        return (seconds() + 59) / 60;
    }
}
