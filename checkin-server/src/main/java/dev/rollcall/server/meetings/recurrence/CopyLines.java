package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.recurrence.Copying.Copy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts copies into words, on the clocks of their venues. */
@Component
class CopyLines {
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    CopyLines(MessageSource messages) {
        this.messages = messages;
    }

    List<CopyLine> of(List<Copy> copies, Locale locale) {
        return copies.stream().map(copy -> line(copy, locale)).toList();
    }

    private CopyLine line(Copy copy, Locale locale) {
        if (copy.original() == null || copy.draft() == null) {
            return new CopyLine(copy.day(), words(copy.day(), locale), false, true, "", List.of());
        }
        var sittings = new ArrayList<CopyLine.Sitting>();
        for (int i = 0; i < copy.draft().sessions().size(); i++) {
            sittings.add(sitting(
                    copy.original().sessions().get(i), copy.draft().sessions().get(i), locale));
        }
        SessionDraft first = copy.draft().sessions().get(0);
        LocalDate day = first.startsAt().atZone(first.zone()).toLocalDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CopyLine(
                copy.day(), words(day, locale), weekend, false, copy.draft().title(), sittings);
    }

    private CopyLine.Sitting sitting(SessionView before, SessionDraft after, Locale locale) {
        ZoneId zone = after.zone();
        boolean changed = !zone.getRules()
                .getOffset(before.startsAt())
                .equals(zone.getRules().getOffset(after.startsAt()));
        return new CopyLine.Sitting(
                after.title(),
                words(before.startsAt(), before.endsAt(), zone, locale),
                words(after.startsAt(), after.endsAt(), zone, locale),
                hours(after.startsAt(), after.endsAt(), zone),
                changed);
    }

    private String words(Instant starts, Instant ends, ZoneId zone, Locale locale) {
        return words(starts.atZone(zone).toLocalDate(), locale) + " " + hours(starts, ends, zone);
    }

    private static String hours(Instant starts, Instant ends, ZoneId zone) {
        return WALL_CLOCK.format(starts.atZone(zone)) + " – " + WALL_CLOCK.format(ends.atZone(zone));
    }

    String words(LocalDate day, Locale locale) {
        String pattern = messages.getMessage("meetings.pattern.day-of-year", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
