package dev.rollcall.server.members.retention;

import dev.rollcall.server.shared.Problem;

/** What can go wrong when a member is to be anonymised, in words a registrar understands. */
final class RetentionProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private RetentionProblem(Kind kind, String name) {
        super(kind, "members/" + name);
    }

    static RetentionProblem unknown() {
        return new RetentionProblem(Kind.NOT_FOUND, "unknown");
    }

    static RetentionProblem stillInOffice() {
        return new RetentionProblem(Kind.CONFLICT, "anonymise-in-office");
    }

    static RetentionProblem already() {
        return new RetentionProblem(Kind.GONE, "anonymised");
    }

    static RetentionProblem notConfirmed() {
        return new RetentionProblem(Kind.INVALID, "anonymise-not-confirmed");
    }
}
