package dev.rollcall.server.checkin.waysin;

import dev.rollcall.server.shared.Problem;

/** The address names a member who does not exist. */
final class WaysInProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private WaysInProblem() {
        super(Kind.NOT_FOUND, "checkin/unknown-member");
    }

    static WaysInProblem unknownMember() {
        return new WaysInProblem();
    }
}
