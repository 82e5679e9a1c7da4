package dev.rollcall.server.checkin.attendance;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** There is no such session. */
final class UnknownSession extends Problem {
    private static final long serialVersionUID = 1L;

    private UnknownSession(UUID session) {
        super(Kind.NOT_FOUND, "checkin/unknown-session", session);
    }

    static UnknownSession of(UUID session) {
        return new UnknownSession(session);
    }
}
