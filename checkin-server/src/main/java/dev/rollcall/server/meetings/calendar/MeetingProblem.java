package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.shared.Problem;

/** What can go wrong with the calendar, in words an organizer understands. */
final class MeetingProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private MeetingProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static MeetingProblem of(SessionTimes.Contradiction contradiction) {
        return new MeetingProblem(Kind.INVALID, contradiction.word());
    }

    static MeetingProblem unknown(MeetingId id) {
        return new MeetingProblem(Kind.NOT_FOUND, "unknown", id.toString());
    }

    static MeetingProblem unknown(SessionId id) {
        return new MeetingProblem(Kind.NOT_FOUND, "unknown-session", id.toString());
    }

    static MeetingProblem unknownType() {
        return new MeetingProblem(Kind.NOT_FOUND, "type-unknown");
    }

    static MeetingProblem agendaWrong() {
        return new MeetingProblem(Kind.INVALID, "agenda-wrong");
    }

    static MeetingProblem noSession() {
        return new MeetingProblem(Kind.INVALID, "no-session");
    }

    static MeetingProblem noTitle() {
        return new MeetingProblem(Kind.INVALID, "no-title");
    }

    static MeetingProblem tooLong(int most) {
        return new MeetingProblem(Kind.INVALID, "too-long", most);
    }

    static MeetingProblem changedMeanwhile() {
        return new MeetingProblem(Kind.STALE, "changed-meanwhile");
    }
}
