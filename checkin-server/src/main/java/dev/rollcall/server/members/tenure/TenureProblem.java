package dev.rollcall.server.members.tenure;

import dev.rollcall.server.shared.Problem;
import java.time.LocalDate;

/** What can go wrong with status and terms, in words a registrar understands. */
final class TenureProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private TenureProblem(Kind kind, String name, Object... args) {
        super(kind, "members/" + name, args);
    }

    static TenureProblem reasonTooLong(int most) {
        return new TenureProblem(Kind.INVALID, "reason-too-long", most);
    }

    static TenureProblem future() {
        return new TenureProblem(Kind.INVALID, "day-in-future");
    }

    /** A later status stands already; history is told forwards. */
    static TenureProblem before(LocalDate last) {
        return new TenureProblem(Kind.CONFLICT, "status-before-last", last.toString());
    }

    static TenureProblem same() {
        return new TenureProblem(Kind.CONFLICT, "status-same");
    }

    static TenureProblem unknownMember() {
        return new TenureProblem(Kind.NOT_FOUND, "unknown");
    }

    static TenureProblem termUnknown() {
        return new TenureProblem(Kind.NOT_FOUND, "term-unknown");
    }

    static TenureProblem termNameTaken(String name) {
        return new TenureProblem(Kind.CONFLICT, "term-name-taken", name);
    }

    static TenureProblem termNameMissing() {
        return new TenureProblem(Kind.INVALID, "term-name-missing");
    }

    static TenureProblem termBackwards() {
        return new TenureProblem(Kind.INVALID, "term-backwards");
    }

    static TenureProblem notThen() {
        return new TenureProblem(Kind.CONFLICT, "tenure-not-then");
    }

    static TenureProblem gone() {
        return new TenureProblem(Kind.CONFLICT, "tenure-left");
    }

    static TenureProblem tenureTwice() {
        return new TenureProblem(Kind.CONFLICT, "tenure-once");
    }
}
