package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Moves meetings by whole days. Every time in them moves, and each stays what it was on the venue's clock: what begins at nine
 * begins at nine on the other side of a change to summer time too.
 */
@Component
class Shift {
    private final Meetings meetings;

    Shift(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The day on which a meeting begins, at its first venue. */
    static LocalDate day(MeetingView meeting) {
        SessionView first = meeting.sessions().get(0);
        return first.startsAt().atZone(first.zone()).toLocalDate();
    }

    /** The meeting with all that is said of it, begun on {@code day}. */
    MeetingDraft to(LocalDate day, MeetingView meeting, String title) {
        long days = ChronoUnit.DAYS.between(day(meeting), day);
        return new MeetingDraft(
                title,
                meeting.type(),
                meeting.sessions().stream()
                        .map(session ->
                                by(days, session, session.title().equals(meeting.title()) ? title : session.title()))
                        .toList());
    }

    private SessionDraft by(long days, SessionView session, String title) {
        return new SessionDraft(
                title,
                session.venue(),
                session.zone(),
                by(days, session, session.opensAt()),
                by(days, session, session.startsAt()),
                by(days, session, session.lateAfter()),
                by(days, session, session.closesAt()),
                by(days, session, session.endsAt()),
                meetings.details(session.id()));
    }

    private static Instant by(long days, SessionView session, Instant instant) {
        return instant.atZone(session.zone())
                .toLocalDateTime()
                .plusDays(days)
                .atZone(session.zone())
                .toInstant();
    }
}
