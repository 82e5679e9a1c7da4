package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** There is no desk to stand at. */
final class StaffProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private StaffProblem(UUID session) {
        super(Kind.NOT_FOUND, "checkin/unknown-session", session);
    }

    static StaffProblem unknownSession(UUID session) {
        return new StaffProblem(session);
    }
}
