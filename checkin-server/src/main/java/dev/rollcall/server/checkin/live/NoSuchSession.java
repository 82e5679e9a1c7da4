package dev.rollcall.server.checkin.live;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** The address names a session that does not exist. */
final class NoSuchSession extends Problem {
    private static final long serialVersionUID = 1L;

    private NoSuchSession(UUID session) {
        super(Kind.NOT_FOUND, "checkin/unknown-session", session);
    }

    static NoSuchSession of(UUID session) {
        return new NoSuchSession(session);
    }
}
