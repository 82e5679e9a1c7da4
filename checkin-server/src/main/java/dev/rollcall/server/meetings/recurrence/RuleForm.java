package dev.rollcall.server.meetings.recurrence;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How often a meeting is to be held, as an organizer says it.
 *
 * @param every so many units
 * @param count how often in all, the first time too; {@code until} goes before it
 * @param rule a rule of RFC 5545 instead of everything else, blank for none
 */
record RuleForm(
        Unit unit,
        Integer every,
        InMonth on,
        Integer count,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        String rule) {
    private static final int USUAL_COUNT = 6;

    RuleForm {
        unit = requireNonNullElse(unit, Unit.MONTHLY);
        every = Math.max(1, requireNonNullElse(every, unit == Unit.MONTHLY ? 2 : 1));
        on = requireNonNullElse(on, InMonth.DAY);
        count = Math.max(1, requireNonNullElse(count, USUAL_COUNT));
        rule = requireNonNullElse(rule, "").strip();
    }

    static RuleForm usual() {
        return new RuleForm(Unit.MONTHLY, 2, InMonth.DAY, USUAL_COUNT, null, "");
    }

    Rule rule(LocalDate first) {
        if (!rule.isEmpty()) {
            return new Rule(rule);
        }
        String by = unit == Unit.MONTHLY ? on.part(first) : "";
        String end = until == null ? ";COUNT=" + count : ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until);
        return new Rule("FREQ=" + unit + ";INTERVAL=" + every + by + end);
    }

    /** The unit of the interval. */
    enum Unit {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** Which day of a month. */
    enum InMonth {
        /** The same number. */
        DAY,
        /** The same weekday of the same week: the third Friday. */
        WEEKDAY,
        /** The last such weekday. */
        LAST_WEEKDAY,
        LAST_DAY;

        private String part(LocalDate first) {
            String weekday = first.getDayOfWeek().name().substring(0, 2);
            return switch (this) {
                case DAY -> ";BYMONTHDAY=" + first.getDayOfMonth();
                case WEEKDAY -> ";BYDAY=" + ((first.getDayOfMonth() - 1) / 7 + 1) + weekday;
                case LAST_WEEKDAY -> ";BYDAY=-1" + weekday;
                case LAST_DAY -> ";BYMONTHDAY=-1";
            };
        }
    }
}
