package dev.rollcall.server.checkin.signing;

import dev.rollcall.server.shared.Problem;

/** What can go wrong with the keys of codes. */
final class SigningProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SigningProblem(String name) {
        super(Kind.CONFLICT, "checkin/" + name);
    }

    static SigningProblem changedMeanwhile() {
        return new SigningProblem("code-key-changed");
    }
}
