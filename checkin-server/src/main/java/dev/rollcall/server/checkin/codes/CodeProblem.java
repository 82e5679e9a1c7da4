package dev.rollcall.server.checkin.codes;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with an act on codes. */
final class CodeProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private CodeProblem(Kind kind, String name, Object... args) {
        super(kind, "checkin/" + name, args);
    }

    static CodeProblem unknown() {
        return new CodeProblem(Kind.NOT_FOUND, "unknown-code");
    }

    static CodeProblem unknownMember() {
        return new CodeProblem(Kind.NOT_FOUND, "unknown-member");
    }

    static CodeProblem nobodyChosen() {
        return new CodeProblem(Kind.INVALID, "nobody-chosen");
    }

    static CodeProblem nothingToPrint() {
        return new CodeProblem(Kind.GONE, "nothing-to-print");
    }

    static CodeProblem notAtTheDoor() {
        return new CodeProblem(Kind.FORBIDDEN, "not-at-the-door");
    }

    static CodeProblem madeMeanwhile() {
        return new CodeProblem(Kind.CONFLICT, "one-time-code-meanwhile");
    }
}
