package dev.rollcall.server.meetings.types;

import dev.rollcall.server.shared.Problem;

/** What can go wrong with types of meeting, in words an organizer understands. */
final class TypeProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private TypeProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static TypeProblem unknown() {
        return new TypeProblem(Kind.NOT_FOUND, "type-unknown");
    }

    static TypeProblem nameless() {
        return new TypeProblem(Kind.INVALID, "type-nameless");
    }

    static TypeProblem nameTaken(String name) {
        return new TypeProblem(Kind.CONFLICT, "type-name-taken", name);
    }

    static TypeProblem outOfRange() {
        return new TypeProblem(Kind.INVALID, "type-out-of-range");
    }

    static TypeProblem changedMeanwhile() {
        return new TypeProblem(Kind.STALE, "type-changed-meanwhile");
    }
}
