package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SeriesKept;
import dev.rollcall.server.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Repeats meetings by a rule and copies meetings and series; each act is whole or nothing. */
@Service
class Copying {
    private static final Logger log = LoggerFactory.getLogger(Copying.class);

    private final Meetings meetings;
    private final Shift shift;
    private final Guests guests;
    private final SeriesRows rows;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Copying(Meetings meetings, Shift shift, Guests guests, SeriesRows rows, ApplicationEventPublisher events, Ids ids) {
        this.meetings = meetings;
        this.shift = shift;
        this.guests = guests;
        this.rows = rows;
        this.events = events;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public MeetingView meeting(MeetingId id) {
        return meetings.meeting(id).orElseThrow(() -> RecurrenceProblem.unknown(id));
    }

    /** The series a meeting belongs to, null when it stands alone. */
    @Transactional(readOnly = true)
    public @Nullable Series series(MeetingId id) {
        return rows.of(id).orElse(null);
    }

    @Transactional(readOnly = true)
    public Guests.Party party(MeetingView meeting) {
        return guests.of(meeting);
    }

    /** What copies would be: the meeting alone, or its whole series begun on {@code day}. */
    @Transactional(readOnly = true)
    public List<Copy> copies(MeetingId id, LocalDate day, String title, boolean whole) {
        MeetingView meeting = meeting(id);
        Series series = whole ? series(id) : null;
        if (series == null) {
            return List.of(new Copy(day, meeting, shift.to(day, meeting, title)));
        }
        List<LocalDate> days = daysOfCopy(series, day);
        var copies = new ArrayList<Copy>();
        for (int i = 0; i < days.size(); i++) {
            copies.add(copy(series.days().get(i), days.get(i), meeting.title(), title));
        }
        return copies;
    }

    /** A meeting that was moved is moved as far in the copy; a day left out is left out. */
    private Copy copy(SeriesDay original, LocalDate ruleDay, String oldTitle, String newTitle) {
        if (original.meeting() == null) {
            return new Copy(ruleDay, null, null);
        }
        MeetingView meeting = meeting(original.meeting());
        long moved = original.day().until(Shift.day(meeting), java.time.temporal.ChronoUnit.DAYS);
        String title = meeting.title().equals(oldTitle) ? newTitle : meeting.title();
        return new Copy(ruleDay, meeting, shift.to(ruleDay.plusDays(moved), meeting, title));
    }

    /** As the rule gives them from the new first day on; where it does not fit that day, all move by as many days. */
    private static List<LocalDate> daysOfCopy(Series series, LocalDate first) {
        int count = series.days().size();
        List<LocalDate> byRule = series.rule().counting(count).days(first);
        if (byRule.size() == count) {
            return byRule;
        }
        long days = series.days().get(0).day().until(first, java.time.temporal.ChronoUnit.DAYS);
        return series.days().stream().map(day -> day.day().plusDays(days)).toList();
    }

    /** @return the first copy */
    @Transactional
    public MeetingId copy(MeetingId id, LocalDate day, String title, boolean whole, boolean withGuests) {
        List<Copy> copies = copies(id, day, title, whole);
        var days = new ArrayList<SeriesDay>();
        copies.forEach(copy -> days.add(new SeriesDay(copy.day(), plan(copy, withGuests))));
        Series series = whole ? series(id) : null;
        if (series != null) {
            keep(series.rule().counting(days.size()), days);
        }
        log.info("meeting copied meetingId={} copies={}", id, days.size());
        return days.stream()
                .flatMap(one -> Stream.ofNullable(one.meeting()))
                .findFirst()
                .orElseThrow(RecurrenceProblem::nothing);
    }

    private @Nullable MeetingId plan(Copy copy, boolean withGuests) {
        if (copy.original() == null || copy.draft() == null) {
            return null;
        }
        MeetingId planned = meetings.plan(copy.draft());
        if (withGuests) {
            guests.invite(guests.of(copy.original()), planned);
        }
        return planned;
    }

    /** What the rule would give; the first is the meeting itself. */
    @Transactional(readOnly = true)
    public List<Copy> repetitions(MeetingId id, Rule rule) {
        MeetingView meeting = meeting(id);
        return rule.days(Shift.day(meeting)).stream()
                .map(day -> new Copy(day, meeting, shift.to(day, meeting, meeting.title())))
                .toList();
    }

    /**
     * Repeats a meeting on the days of the rule but those left out.
     *
     * @return how many meetings are new
     */
    @Transactional
    public int repeat(MeetingId id, Rule rule, Set<LocalDate> leftOut, boolean withGuests) {
        if (series(id) != null) {
            throw RecurrenceProblem.inASeriesAlready();
        }
        LocalDate first = Shift.day(meeting(id));
        var days = new ArrayList<SeriesDay>();
        for (Copy copy : repetitions(id, rule)) {
            boolean itself = copy.day().equals(first);
            boolean out = leftOut.contains(copy.day());
            days.add(new SeriesDay(copy.day(), itself ? id : out ? null : plan(copy, withGuests)));
        }
        int meetingsNow = keep(rule, days);
        if (meetingsNow == 1) {
            throw RecurrenceProblem.nothing();
        }
        return meetingsNow - 1;
    }

    private int keep(Rule rule, List<SeriesDay> days) {
        UUID series = ids.next();
        rows.keep(new Series(series, rule, days.get(0).day(), days));
        int held = (int) days.stream().filter(day -> day.meeting() != null).count();
        events.publishEvent(new SeriesKept(series, rule.text(), held, days.size() - held));
        log.info("series kept seriesId={} meetings={}", series, held);
        return held;
    }

    /**
     * A meeting that is to be.
     *
     * @param day of the rule
     * @param original null on a day left out
     * @param draft null on a day left out
     */
    record Copy(LocalDate day, @Nullable MeetingView original, @Nullable MeetingDraft draft) {}
}
