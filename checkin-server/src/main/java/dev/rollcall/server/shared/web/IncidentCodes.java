package dev.rollcall.server.shared.web;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Short codes that a person can read over the telephone and an administrator finds in the log. */
@Component
class IncidentCodes {
    private final SecureRandom random = new SecureRandom();

    String next() {
        return Long.toString(random.nextLong(36L * 36 * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
    }
}
