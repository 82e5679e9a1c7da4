package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** There is no sheet to show. */
final class SheetProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SheetProblem(UUID session) {
        super(Kind.NOT_FOUND, "checkin/unknown-session", session);
    }

    static SheetProblem unknownSession(UUID session) {
        return new SheetProblem(session);
    }
}
