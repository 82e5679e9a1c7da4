package dev.rollcall.server.meetings.roster;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** What can go wrong with a roster. */
final class RosterProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private RosterProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static RosterProblem unknownMeeting(UUID id) {
        return new RosterProblem(Kind.NOT_FOUND, "unknown", id.toString());
    }

    static RosterProblem unknownSession(UUID id) {
        return new RosterProblem(Kind.NOT_FOUND, "unknown-session", id.toString());
    }

    static RosterProblem unknownSource() {
        return new RosterProblem(Kind.INVALID, "source-unknown");
    }

    static RosterProblem noNumbers() {
        return new RosterProblem(Kind.INVALID, "list-without-numbers");
    }

    static RosterProblem unknownMembers(int count) {
        return new RosterProblem(Kind.INVALID, "unknown-members", count);
    }
}
