package dev.rollcall.server.members.importing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as offices write it: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301, 2024.03, or Excel's count of days. */
final class DayWords {
    private static final Pattern SPELT = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(?:(\\d{1,2})\\s*日?)?)?(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COUNTED = Pattern.compile("\\d{5}");
    /** Excel believes that 1900 was a leap year, so its day 0 is one earlier. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private DayWords() {}

    /** The day, the first of the month where no day is said; empty where it is none. */
    static Optional<LocalDate> parse(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        Matcher spelt = SPELT.matcher(plain);
        if (spelt.matches()) {
            return day(spelt.group(1), spelt.group(2), spelt.group(3) == null ? "1" : spelt.group(3));
        }
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3));
        }
        return COUNTED.matcher(plain).matches()
                ? Optional.of(DAY_ZERO.plusDays(Integer.parseInt(plain)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
