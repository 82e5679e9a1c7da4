package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.calendar.SessionLine.Phase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts sessions into words: instants become the clock on the venue's wall. */
@Component
class SessionLines {
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Meetings meetings;
    private final MessageSource messages;
    private final MeetingsProperties settings;
    private final Clock clock;

    SessionLines(Meetings meetings, MessageSource messages, MeetingsProperties settings, Clock clock) {
        this.meetings = meetings;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    List<SessionLine> of(List<SessionView> sessions, Locale locale) {
        Map<SessionId, Long> expected =
                meetings.rosterSizes(sessions.stream().map(SessionView::id).toList());
        return sessions.stream()
                .map(session -> line(session, expected.getOrDefault(session.id(), 0L), locale))
                .toList();
    }

    private SessionLine line(SessionView session, long expected, Locale locale) {
        ZoneId zone = session.zone();
        LocalDate date = session.startsAt().atZone(zone).toLocalDate();
        return new SessionLine(
                session.id(),
                session.meeting(),
                session.meetingTitle(),
                session.title(),
                session.venue(),
                Integer.toString(date.getDayOfMonth()),
                day(date, zone, locale),
                time(session.startsAt(), zone) + " – " + time(session.endsAt(), zone),
                time(session.opensAt(), zone),
                time(session.lateAfter(), zone),
                time(session.closesAt(), zone),
                zone.equals(settings.zone()) ? "" : zone.getDisplayName(TextStyle.FULL, locale),
                phase(session, clock.instant()),
                expected);
    }

    private String day(LocalDate date, ZoneId zone, Locale locale) {
        boolean thisYear = date.getYear() == LocalDate.now(clock.withZone(zone)).getYear();
        String pattern =
                messages.getMessage(thisYear ? "meetings.pattern.day" : "meetings.pattern.day-of-year", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    private static String time(Instant instant, ZoneId zone) {
        return WALL_CLOCK.format(instant.atZone(zone));
    }

    private static Phase phase(SessionView session, Instant now) {
        if (!now.isBefore(session.endsAt())) {
            return Phase.OVER;
        }
        if (!now.isBefore(session.startsAt())) {
            return Phase.SITTING;
        }
        return now.isBefore(session.opensAt()) ? Phase.COMING : Phase.CHECKING_IN;
    }
}
