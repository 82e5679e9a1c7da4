package dev.rollcall.kiosk.app;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine;

/** {@code 20s}, {@code 5m}, {@code 2h} or an ISO duration. */
final class Span implements CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        String trimmed = text.strip().toUpperCase(Locale.ROOT);
        try {
            Duration span = Duration.parse(trimmed.startsWith("P") ? trimmed : "PT" + trimmed);
            if (!span.isNegative() && !span.isZero()) {
                return span;
            }
        } catch (DateTimeParseException noDuration) {
            // Said below.
        }
        throw new CommandLine.TypeConversionException(text + ": 20s, 5m, 2h");
    }
}
