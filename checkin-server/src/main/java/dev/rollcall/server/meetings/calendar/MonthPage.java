package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.SessionView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month in whole weeks from Monday on.
 *
 * @param days with those of the months before and after that fill the weeks
 */
record MonthPage(YearMonth month, List<Day> days) {
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @param sessions each stands on the day on which it begins at its venue */
    static MonthPage of(YearMonth month, List<SessionView> sessions, LocalDate today) {
        Map<LocalDate, List<SessionView>> byDay = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> session.startsAt().atZone(session.zone()).toLocalDate()));
        LocalDate first = firstDay(month);
        LocalDate end = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new MonthPage(
                month,
                Stream.iterate(first, day -> !day.isAfter(end), day -> day.plusDays(1))
                        .map(day -> new Day(
                                day,
                                YearMonth.from(day).equals(month),
                                day.equals(today),
                                byDay.getOrDefault(day, List.of()).stream()
                                        .map(Item::of)
                                        .toList()))
                        .toList());
    }

    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many sessions begin in the month. */
    public int sessions() {
        return days.stream()
                .filter(Day::inside)
                .mapToInt(day -> day.items().size())
                .sum();
    }

    /** @param inside whether it belongs to the month */
    record Day(LocalDate date, boolean inside, boolean today, List<Item> items) {}

    /** A session in a day's box. */
    record Item(UUID meeting, UUID session, String hours, String title, String place) {
        static Item of(SessionView session) {
            String starts = WALL_CLOCK.format(session.startsAt().atZone(session.zone()));
            String ends = WALL_CLOCK.format(session.endsAt().atZone(session.zone()));
            String title = session.title().equals(session.meetingTitle())
                    ? session.title()
                    : session.meetingTitle() + " · " + session.title();
            return new Item(
                    session.meeting().value(), session.id().value(), starts + " – " + ends, title, session.venue());
        }
    }
}
