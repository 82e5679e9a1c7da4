package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.shared.Problem;

/** What can go wrong with repeating and copying, in words an organizer understands. */
final class RecurrenceProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private RecurrenceProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static RecurrenceProblem unknown(MeetingId id) {
        return new RecurrenceProblem(Kind.NOT_FOUND, "unknown", id.toString());
    }

    static RecurrenceProblem unreadable(String rule) {
        return new RecurrenceProblem(Kind.INVALID, "rule-unreadable", rule);
    }

    static RecurrenceProblem endless() {
        return new RecurrenceProblem(Kind.INVALID, "rule-endless");
    }

    static RecurrenceProblem tooMany(int most) {
        return new RecurrenceProblem(Kind.INVALID, "rule-too-many", most);
    }

    static RecurrenceProblem nothing() {
        return new RecurrenceProblem(Kind.INVALID, "rule-gives-nothing");
    }

    static RecurrenceProblem inASeriesAlready() {
        return new RecurrenceProblem(Kind.CONFLICT, "in-a-series-already");
    }
}
