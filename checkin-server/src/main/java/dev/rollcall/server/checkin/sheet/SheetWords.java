package dev.rollcall.server.checkin.sheet;

import dev.rollcall.protocol.Direction;
import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The texts of a sheet in one language. Thread-safe. */
final class SheetWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;

    SheetWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** Numbers among {@code args} stand as they are, without separators. */
    String text(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return messages.getMessage("checkin.sheet." + key, words, locale);
    }

    String of(String key) {
        return messages.getMessage(key, null, locale);
    }

    String sector(String sector) {
        return sector.isEmpty() ? of("checkin.sector.none") : sector;
    }

    String day(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(text("date"), locale).format(at);
    }

    String from(AttendanceSheet sheet) {
        return day(sheet.starts()) + " " + CLOCK.format(sheet.starts()) + "–" + CLOCK.format(sheet.ends());
    }

    String full(ZonedDateTime at) {
        return FULL.format(at);
    }

    String share(AttendanceSheet sheet) {
        return String.format(Locale.ROOT, "%.1f%%", sheet.share());
    }

    /** The name with all that has to be told beside it. */
    String name(Line line) {
        return with(line.marked(), line);
    }

    String state(Line line) {
        return with(text("state." + line.state().key()), line);
    }

    private String with(String what, Line line) {
        return line.leaveKey().isEmpty() ? what : text("with-leave", what, of(line.leaveKey()));
    }

    String role(Line line) {
        return text("role." + line.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String passages(Line line) {
        return line.passages().stream()
                .map(one -> full(one.at()) + " " + text(one.direction() == Direction.IN ? "in" : "out") + " "
                        + of(one.methodKey()))
                .collect(Collectors.joining("; "));
    }

    String correction(CorrectionLines.Line line) {
        return line.at() == null
                ? of("checkin.corrections.says.ABSENT")
                : messages.getMessage(
                        "checkin.corrections.says." + line.kind(), new Object[] {MINUTE.format(line.at())}, locale);
    }

    String because(CorrectionLines.Line line) {
        return text(
                "because",
                line.reason(),
                line.requestedBy(),
                line.decidedBy(),
                line.decidedAt() == null ? "" : MINUTE.format(line.decidedAt()));
    }
}
