package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.MeetingTypeView.SittingDefaults;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a form for a session begins with, so that most of it can be left as it stands. */
@Component
class SessionProposal {
    private static final int MINUTES_OF_A_DAY = 1_440;
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
                false,
                settings.opensBefore(),
                settings.lateAfter(),
                0,
                null,
                false,
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is typed so far, with the times of the type; day and start stay. */
    SessionForm taking(SittingDefaults defaults, SessionForm typed) {
        SessionForm first = first();
        LocalDate date = requireNonNullElse(typed.date(), first.date());
        LocalTime start = requireNonNullElse(typed.start(), MORNING);
        Integer closes = defaults.closesAfter();
        return new SessionForm(
                typed.sitting(),
                typed.venue(),
                requireNonNullElse(typed.zone(), settings.zone()),
                date,
                start,
                start.plusMinutes(defaults.length()),
                start.toSecondOfDay() / 60 + defaults.length() >= MINUTES_OF_A_DAY,
                defaults.opensBefore(),
                defaults.lateAfter(),
                defaults.tolerance(),
                closes == null ? null : start.plusMinutes(closes),
                defaults.checkOut(),
                typed.room(),
                typed.contact(),
                typed.dress(),
                typed.transport(),
                typed.agendaAt(),
                typed.agendaTitle(),
                typed.agendaSpeaker(),
                typed.agendaPapers());
    }

    /** The same place and rules half a day after the last session: the afternoon, or the next working day's morning. */
    SessionForm after(SessionView last, SittingDetails details) {
        SessionForm before = SessionForm.of(last, details);
        var ended = last.endsAt().atZone(last.zone());
        boolean sameDay = ended.toLocalTime().isBefore(AFTERNOON.minusHours(1));
        return new SessionForm(
                "",
                before.venue(),
                before.zone(),
                sameDay ? ended.toLocalDate() : workingDay(ended.toLocalDate().plusDays(1)),
                sameDay ? AFTERNOON : MORNING,
                sameDay ? EVENING : NOON,
                false,
                before.opensBefore(),
                before.lateAfter(),
                before.tolerance(),
                null,
                before.checkOut(),
                before.room(),
                before.contact(),
                before.dress(),
                before.transport(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
