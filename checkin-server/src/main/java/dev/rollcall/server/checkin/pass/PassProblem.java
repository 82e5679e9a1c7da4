package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.shared.Problem;

/** Why a pass is not shown. */
final class PassProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private PassProblem(Kind kind, String name) {
        super(kind, "checkin/" + name);
    }

    static PassProblem unknown() {
        return new PassProblem(Kind.NOT_FOUND, "pass-unknown");
    }

    static PassProblem old() {
        return new PassProblem(Kind.GONE, "pass-old");
    }

    static PassProblem tooOften() {
        return new PassProblem(Kind.TOO_MANY, "pass-too-often");
    }
}
