package dev.rollcall.server.rotation;

import dev.rollcall.server.shared.Problem;

/** Why no rotation begins. */
final class RotationProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private RotationProblem(Kind kind, String code) {
        super(kind, code);
    }

    static RotationProblem running() {
        return new RotationProblem(Kind.CONFLICT, "rotation/running");
    }

    static RotationProblem nothingOffered() {
        return new RotationProblem(Kind.INVALID, "rotation/nothing-offered");
    }
}
