package dev.rollcall.server.meetings.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * A rule of RFC 5545, section 3.3.10, that gives days and ends: it has a {@code COUNT} or an {@code UNTIL}. Read and reckoned
 * by ical4j.
 */
record Rule(String text) {
    /** Meetings in a series; a rule that gives more is a slip of the pen. */
    static final int MOST = 120;

    private static final int LONGEST = 300;
    private static final int YEARS = 20;
    private static final Pattern DAYS = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*");
    private static final Pattern BY_THE_CLOCK = Pattern.compile(";BY(HOUR|MINUTE|SECOND)=");
    private static final Pattern END = Pattern.compile(";(COUNT|UNTIL)=");

    Rule {
        text = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
        boolean days =
                DAYS.matcher(text).matches() && !BY_THE_CLOCK.matcher(text).find();
        if (!days || text.length() > LONGEST) {
            throw RecurrenceProblem.unreadable(text);
        }
        if (END.matcher(text).results().count() != 1) {
            throw RecurrenceProblem.endless();
        }
        recur(text);
    }

    /**
     * The days from {@code first} on, which is one of them even if the rule alone would not give it.
     *
     * @throws RecurrenceProblem if there are more than {@value #MOST}
     */
    List<LocalDate> days(LocalDate first) {
        var days = new TreeSet<LocalDate>();
        days.add(first);
        days.addAll(given(first));
        if (days.size() > MOST) {
            throw RecurrenceProblem.tooMany(MOST);
        }
        return List.copyOf(days);
    }

    /** The same rule for so many days, whenever it begins. */
    Rule counting(int days) {
        return new Rule(text.replaceFirst(";(COUNT|UNTIL)=[A-Z0-9]+", ";COUNT=" + days));
    }

    private List<LocalDate> given(LocalDate first) {
        try {
            return recur(text).getDates(first, first, first.plusYears(YEARS));
        } catch (RuntimeException unreckonable) {
            throw RecurrenceProblem.unreadable(text);
        }
    }

    private static Recur<LocalDate> recur(String text) {
        try {
            return new Recur<>(text);
        } catch (RuntimeException unreadable) {
            throw RecurrenceProblem.unreadable(text);
        }
    }
}
