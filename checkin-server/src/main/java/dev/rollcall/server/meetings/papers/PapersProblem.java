package dev.rollcall.server.meetings.papers;

import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.shared.Problem;

/** What can go wrong with where papers lie. */
final class PapersProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private PapersProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static PapersProblem unknownSession(Object session) {
        return new PapersProblem(Kind.NOT_FOUND, "unknown-session", session.toString());
    }

    static PapersProblem noAddress() {
        return new PapersProblem(Kind.INVALID, "papers-no-address");
    }

    static PapersProblem notSecure() {
        return new PapersProblem(Kind.INVALID, "papers-not-secure");
    }

    static PapersProblem withPassword() {
        return new PapersProblem(Kind.INVALID, "papers-with-password");
    }

    static PapersProblem tooLong() {
        return new PapersProblem(Kind.INVALID, "papers-too-long", Papers.LONGEST);
    }
}
