package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A session as an organizer thinks of it: a day, clock times at the venue, minutes around the start.
 *
 * @param sitting the session's own title, blank for the meeting's
 * @param end on the next day when it is not after {@code start} and {@code overnight} is set
 * @param opensBefore minutes before {@code start}
 * @param lateAfter minutes after {@code start}, as announced
 * @param tolerance minutes more that are forgiven
 * @param closes end of check-in, null for the end of the session
 * @param agendaTitle one a line, as are the other columns of the agenda
 */
record SessionForm(
        @Size(max = 160, message = "{meetings.error.too-long}") String sitting,
        @Size(max = 160, message = "{meetings.error.too-long}") String venue,
        @NotNull(message = "{meetings.error.zone}") @Nullable ZoneId zone,
        @NotNull(message = "{meetings.error.date}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                LocalDate date,
        @NotNull(message = "{meetings.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime start,
        @NotNull(message = "{meetings.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime end,
        Boolean overnight,
        @NotNull(message = "{meetings.error.minutes}")
                @Min(value = -1_440, message = "{meetings.error.minutes}")
                @Max(value = 10_080, message = "{meetings.error.minutes}")
                @Nullable
                Integer opensBefore,
        @NotNull(message = "{meetings.error.minutes}")
                @Min(value = -1_440, message = "{meetings.error.minutes}")
                @Max(value = 1_440, message = "{meetings.error.minutes}")
                @Nullable
                Integer lateAfter,
        @Min(value = 0, message = "{meetings.error.minutes}") @Max(value = 1_440, message = "{meetings.error.minutes}")
                Integer tolerance,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes,
        Boolean checkOut,
        @Size(max = 160, message = "{meetings.error.too-long}") String room,
        @Size(max = 200, message = "{meetings.error.too-long}") String contact,
        @Size(max = 200, message = "{meetings.error.too-long}") String dress,
        @Size(max = 1_000, message = "{meetings.error.too-long}") String transport,
        List<String> agendaAt,
        List<String> agendaTitle,
        List<String> agendaSpeaker,
        List<String> agendaPapers) {
    SessionForm {
        sitting = requireNonNullElse(sitting, "");
        venue = requireNonNullElse(venue, "");
        overnight = requireNonNullElse(overnight, false);
        tolerance = requireNonNullElse(tolerance, 0);
        checkOut = requireNonNullElse(checkOut, false);
        room = requireNonNullElse(room, "");
        contact = requireNonNullElse(contact, "");
        dress = requireNonNullElse(dress, "");
        transport = requireNonNullElse(transport, "");
        agendaAt = requireNonNullElse(agendaAt, List.of());
        agendaTitle = requireNonNullElse(agendaTitle, List.of());
        agendaSpeaker = requireNonNullElse(agendaSpeaker, List.of());
        agendaPapers = requireNonNullElse(agendaPapers, List.of());
    }

    static SessionForm of(SessionView session, SittingDetails details) {
        ZoneId zone = session.zone();
        List<AgendaForm> agenda = details.agenda().stream().map(AgendaForm::of).toList();
        var starts = session.startsAt().atZone(zone);
        var ends = session.endsAt().atZone(zone);
        return new SessionForm(
                session.title(),
                session.venue(),
                zone,
                starts.toLocalDate(),
                starts.toLocalTime(),
                ends.toLocalTime(),
                ends.toLocalDate().isAfter(starts.toLocalDate()),
                (int) Duration.between(session.opensAt(), session.startsAt()).toMinutes(),
                (int) Duration.between(session.startsAt(), session.lateAfter()).toMinutes() - details.tolerance(),
                details.tolerance(),
                session.closesAt().equals(session.endsAt())
                        ? null
                        : session.closesAt().atZone(zone).toLocalTime(),
                details.checkOut(),
                details.room(),
                details.contact(),
                details.dress(),
                details.transport(),
                agenda.stream().map(AgendaForm::at).toList(),
                agenda.stream().map(AgendaForm::title).toList(),
                agenda.stream().map(AgendaForm::speaker).toList(),
                agenda.stream().map(AgendaForm::papers).toList());
    }

    /** What contradicts what; only for a form whose fields are all there. */
    Optional<Contradiction> contradiction() {
        SessionDraft draft = draft("");
        return SessionTimes.contradiction(
                        draft.opensAt(), draft.startsAt(), draft.lateAfter(), draft.closesAt(), draft.endsAt())
                .or(() -> -there(opensBefore) > there(lateAfter)
                        ? Optional.of(Contradiction.LATE_BEFORE_OPENING)
                        : Optional.empty());
    }

    List<AgendaForm> agenda() {
        return AgendaForm.lines(agendaAt, agendaTitle, agendaSpeaker, agendaPapers);
    }

    SessionDraft draft(String meetingTitle) {
        Instant starts = on(there(date), start);
        Instant ends = on(overnight ? there(date).plusDays(1) : there(date), end);
        return new SessionDraft(
                sitting.isBlank() ? meetingTitle : sitting,
                venue,
                there(zone),
                starts.minus(Duration.ofMinutes(there(opensBefore))),
                starts,
                starts.plus(Duration.ofMinutes((long) there(lateAfter) + tolerance)),
                closes == null ? ends : closing(closes),
                ends,
                new SittingDetails(
                        room,
                        tolerance,
                        checkOut,
                        contact,
                        dress,
                        transport,
                        agenda().stream().map(AgendaForm::item).toList()));
    }

    /** Over midnight, a time of day before the opening is one of the next day. */
    private Instant closing(LocalTime time) {
        Instant sameDay = on(there(date), time);
        Instant opens = on(there(date), start).minus(Duration.ofMinutes(there(opensBefore)));
        return overnight && !sameDay.isAfter(opens) ? on(there(date).plusDays(1), time) : sameDay;
    }

    private Instant on(LocalDate day, @Nullable LocalTime time) {
        return day.atTime(there(time)).atZone(there(zone)).toInstant();
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before validation");
        }
        return value;
    }
}
