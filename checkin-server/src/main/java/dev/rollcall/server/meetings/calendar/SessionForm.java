package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.SessionView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A session as an organizer thinks of it: a day, clock times at the venue, minutes around the start.
 *
 * @param sitting the session's own title, blank for the meeting's
 * @param opensBefore minutes before {@code start}
 * @param lateAfter minutes after {@code start}
 * @param closes end of check-in, null for the end of the session
 */
record SessionForm(
        @Size(max = 160, message = "{meetings.error.too-long}") String sitting,
        @Size(max = 160, message = "{meetings.error.too-long}") String venue,
        @NotNull(message = "{meetings.error.zone}") @Nullable ZoneId zone,
        @NotNull(message = "{meetings.error.date}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                LocalDate date,
        @NotNull(message = "{meetings.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime start,
        @NotNull(message = "{meetings.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime end,
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
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes) {

    SessionForm {
        sitting = requireNonNullElse(sitting, "");
        venue = requireNonNullElse(venue, "");
    }

    static SessionForm of(SessionView session) {
        var starts = session.startsAt().atZone(session.zone());
        return new SessionForm(
                session.title(),
                session.venue(),
                session.zone(),
                starts.toLocalDate(),
                starts.toLocalTime(),
                session.endsAt().atZone(session.zone()).toLocalTime(),
                (int) Duration.between(session.opensAt(), session.startsAt()).toMinutes(),
                (int) Duration.between(session.startsAt(), session.lateAfter()).toMinutes(),
                session.closesAt().equals(session.endsAt())
                        ? null
                        : session.closesAt().atZone(session.zone()).toLocalTime());
    }

    /** What contradicts what; only for a form whose fields are all there. */
    Optional<SessionTimes.Contradiction> contradiction() {
        SessionDraft draft = draft("");
        return SessionTimes.contradiction(
                draft.opensAt(), draft.startsAt(), draft.lateAfter(), draft.closesAt(), draft.endsAt());
    }

    SessionDraft draft(String meetingTitle) {
        Instant starts = at(start);
        Instant ends = at(end);
        return new SessionDraft(
                sitting.isBlank() ? meetingTitle : sitting,
                venue,
                there(zone),
                starts.minus(Duration.ofMinutes(there(opensBefore))),
                starts,
                starts.plus(Duration.ofMinutes(there(lateAfter))),
                closes == null ? ends : at(closes),
                ends);
    }

    private Instant at(@Nullable LocalTime time) {
        return there(date).atTime(there(time)).atZone(there(zone)).toInstant();
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before validation");
        }
        return value;
    }
}
