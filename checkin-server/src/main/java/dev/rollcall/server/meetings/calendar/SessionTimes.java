package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import java.time.Instant;
import java.util.Optional;

/**
 * When a session sits and when one can check in. Times that contradict one another do not exist: the constructor refuses
 * what {@link #contradiction} names, and so do the constraints of V050.
 */
record SessionTimes(Instant opensAt, Instant startsAt, Instant lateAfter, Instant closesAt, Instant endsAt) {
    SessionTimes {
        contradiction(opensAt, startsAt, lateAfter, closesAt, endsAt).ifPresent(wrong -> {
            throw MeetingProblem.of(wrong);
        });
    }

    static SessionTimes of(SessionDraft draft) {
        return new SessionTimes(draft.opensAt(), draft.startsAt(), draft.lateAfter(), draft.closesAt(), draft.endsAt());
    }

    /** The first pair that contradicts, in the order in which a person fills them in. */
    static Optional<Contradiction> contradiction(
            Instant opensAt, Instant startsAt, Instant lateAfter, Instant closesAt, Instant endsAt) {
        if (!startsAt.isBefore(endsAt)) {
            return Optional.of(Contradiction.ENDS_BEFORE_START);
        }
        if (lateAfter.isBefore(opensAt)) {
            return Optional.of(Contradiction.LATE_BEFORE_OPENING);
        }
        if (closesAt.isBefore(lateAfter)) {
            return Optional.of(Contradiction.CLOSES_BEFORE_LATE);
        }
        if (closesAt.isAfter(endsAt)) {
            return Optional.of(Contradiction.CLOSES_AFTER_END);
        }
        if (!opensAt.isBefore(closesAt)) {
            return Optional.of(Contradiction.CLOSES_BEFORE_OPENING);
        }
        return Optional.empty();
    }

    /** What contradicts what, and the field of the form at which to say so. */
    enum Contradiction {
        ENDS_BEFORE_START("end", "ends-before-start"),
        LATE_BEFORE_OPENING("lateAfter", "late-before-opening"),
        CLOSES_BEFORE_LATE("closes", "closes-before-late"),
        CLOSES_AFTER_END("closes", "closes-after-end"),
        CLOSES_BEFORE_OPENING("closes", "closes-before-opening");

        private final String field;
        private final String word;

        Contradiction(String field, String word) {
            this.field = field;
            this.word = word;
        }

        String field() {
            return field;
        }

        String word() {
            return word;
        }
    }
}
