package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.SessionView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** What a form for a session begins with, so that most of it can be left as it stands. */
@Component
class SessionProposal {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final MeetingsProperties settings;
    private final Clock clock;

    SessionProposal(MeetingsProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The morning of the next working day. */
    SessionForm first() {
        LocalDate tomorrow = LocalDate.now(clock.withZone(settings.zone())).plusDays(1);
        return new SessionForm(
                "",
                "",
                settings.zone(),
                workingDay(tomorrow),
                MORNING,
                NOON,
                settings.opensBefore(),
                settings.lateAfter(),
                null);
    }

    /** The same place and rules half a day after the last session: the afternoon, or the next working day's morning. */
    SessionForm after(MeetingView meeting) {
        SessionView last = meeting.sessions().get(meeting.sessions().size() - 1);
        SessionForm before = SessionForm.of(last);
        var ended = last.endsAt().atZone(last.zone());
        boolean sameDay = ended.toLocalTime().isBefore(AFTERNOON.minusHours(1));
        return new SessionForm(
                "",
                before.venue(),
                before.zone(),
                sameDay ? ended.toLocalDate() : workingDay(ended.toLocalDate().plusDays(1)),
                sameDay ? AFTERNOON : MORNING,
                sameDay ? EVENING : NOON,
                before.opensBefore(),
                before.lateAfter(),
                null);
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
