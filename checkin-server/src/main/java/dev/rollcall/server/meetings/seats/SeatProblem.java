package dev.rollcall.server.meetings.seats;

import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.shared.Problem;

/** What can go wrong with seats. */
final class SeatProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SeatProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static SeatProblem unknownSession(Object session) {
        return new SeatProblem(Kind.NOT_FOUND, "unknown-session", session.toString());
    }

    static SeatProblem noSuchHall() {
        return new SeatProblem(Kind.INVALID, "no-such-hall", Hall.MOST);
    }

    static SeatProblem hallTooSmall(int people, Hall hall) {
        return new SeatProblem(Kind.INVALID, "hall-too-small", people, hall.size());
    }

    static SeatProblem noHall() {
        return new SeatProblem(Kind.INVALID, "no-hall");
    }

    static SeatProblem outsideTheHall(Hall hall) {
        return new SeatProblem(Kind.INVALID, "outside-the-hall", hall.rows(), hall.columns());
    }

    static SeatProblem labelTooLong(int most) {
        return new SeatProblem(Kind.INVALID, "label-too-long", most);
    }

    static SeatProblem notExpected() {
        return new SeatProblem(Kind.NOT_FOUND, "not-on-roster");
    }

    static SeatProblem taken(int row, int column) {
        return new SeatProblem(Kind.CONFLICT, "seat-taken", row, column);
    }
}
