package dev.rollcall.server.members.sets;

import dev.rollcall.server.shared.Problem;

/** What can go wrong with sets, in words a registrar understands. */
final class SetProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SetProblem(Kind kind, String name, Object... args) {
        super(kind, "members/" + name, args);
    }

    static SetProblem unknown() {
        return new SetProblem(Kind.NOT_FOUND, "set-unknown");
    }

    static SetProblem nameTaken(String name) {
        return new SetProblem(Kind.CONFLICT, "set-name-taken", name);
    }

    static SetProblem nameMissing() {
        return new SetProblem(Kind.INVALID, "set-name-missing");
    }

    static SetProblem emptyClause() {
        return new SetProblem(Kind.INVALID, "set-empty-clause");
    }

    static SetProblem tooManyClauses(int most) {
        return new SetProblem(Kind.INVALID, "set-too-many-clauses", most);
    }
}
