package dev.rollcall.server.assembly.identity;

import dev.rollcall.server.shared.Problem;

/** What can go wrong with name and emblem. */
final class IdentityProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private IdentityProblem(Kind kind, String name, Object... args) {
        super(kind, "assembly/" + name, args);
    }

    static IdentityProblem noName() {
        return new IdentityProblem(Kind.INVALID, "no-name");
    }

    static IdentityProblem nameTooLong() {
        return new IdentityProblem(Kind.INVALID, "name-too-long", IdentityDesk.LONGEST);
    }

    static IdentityProblem fileTooLarge() {
        return new IdentityProblem(Kind.INVALID, "file-too-large", Emblem.MOST_BYTES / (1 << 20));
    }

    static IdentityProblem unreadable() {
        return new IdentityProblem(Kind.INVALID, "unreadable");
    }

    static IdentityProblem tooSmall(int width, int height) {
        return new IdentityProblem(Kind.INVALID, "too-small", width, height, Emblem.LEAST_SIDE);
    }

    static IdentityProblem tooLarge(int width, int height) {
        return new IdentityProblem(Kind.INVALID, "too-large", width, height, Emblem.MOST_SIDE);
    }

    static IdentityProblem changedMeanwhile() {
        return new IdentityProblem(Kind.CONFLICT, "changed-meanwhile");
    }
}
