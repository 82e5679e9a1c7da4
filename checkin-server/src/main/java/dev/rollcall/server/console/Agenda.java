package dev.rollcall.server.console;

import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Today's sessions with who is there, and what comes after. */
@Component
class Agenda {
    private static final int AHEAD = 8;
    /** No day of the earth begins earlier or ends later than this round an instant. */
    private static final Duration ANY_DAY = Duration.ofHours(24);

    private final Meetings meetings;
    private final CheckIns checkIns;
    private final Clock clock;

    Agenda(Meetings meetings, CheckIns checkIns, Clock clock) {
        this.meetings = meetings;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** Sessions of the venue's calendar day, those over too, and those that still run from the day before. */
    List<SessionLine> today() {
        Instant now = clock.instant();
        return meetings.sessionsBetween(now.minus(ANY_DAY), now.plus(ANY_DAY)).stream()
                .filter(session -> isToday(session, now))
                .map(session -> SessionLine.of(session, checkIns.figures(session.id()), now))
                .toList();
    }

    /** The next sessions after today. */
    List<SessionLine> ahead() {
        Instant now = clock.instant();
        List<SessionView> sessions = meetings.nextSessions(now, AHEAD).stream()
                .filter(session -> !isToday(session, now))
                .toList();
        Map<SessionId, Long> invited =
                meetings.rosterSizes(sessions.stream().map(SessionView::id).toList());
        return sessions.stream()
                .map(session -> SessionLine.of(session, expected(invited.getOrDefault(session.id(), 0L)), now))
                .toList();
    }

    private static AttendanceFigures expected(long invited) {
        return new AttendanceFigures(Math.toIntExact(invited), Map.of());
    }

    private static boolean isToday(SessionView session, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, session.zone());
        boolean running = !now.isBefore(session.opensAt()) && now.isBefore(session.endsAt());
        return running
                || LocalDate.ofInstant(session.startsAt(), session.zone()).equals(today);
    }
}
