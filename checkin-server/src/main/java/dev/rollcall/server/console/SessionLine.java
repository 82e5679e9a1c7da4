package dev.rollcall.server.console;

import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.meetings.SessionView;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * One session on the first page, with the state of its check-in; times in the venue's zone.
 *
 * @param turn when the state changes next, or changed last
 * @param attendance who is here and who is not
 */
record SessionLine(
        String path,
        String meeting,
        String title,
        String venue,
        ZonedDateTime startsAt,
        ZonedDateTime endsAt,
        CheckInState state,
        ZonedDateTime turn,
        AttendanceFigures attendance) {

    /** Whether one may check in. */
    enum CheckInState {
        BEFORE,
        OPEN,
        LATE,
        OVER
    }

    static SessionLine of(SessionView session, AttendanceFigures attendance, Instant now) {
        CheckInState state = state(session, now);
        Instant turn =
                switch (state) {
                    case BEFORE -> session.opensAt();
                    case OPEN -> session.lateAfter();
                    case LATE, OVER -> session.closesAt();
                };
        return new SessionLine(
                "/checkin/sessions/" + session.id(),
                session.meetingTitle(),
                session.title(),
                session.venue(),
                session.startsAt().atZone(session.zone()),
                session.endsAt().atZone(session.zone()),
                state,
                turn.atZone(session.zone()),
                attendance);
    }

    private static CheckInState state(SessionView session, Instant now) {
        if (now.isBefore(session.opensAt())) {
            return CheckInState.BEFORE;
        }
        if (!now.isBefore(session.closesAt())) {
            return CheckInState.OVER;
        }
        return now.isAfter(session.lateAfter()) ? CheckInState.LATE : CheckInState.OPEN;
    }
}
