package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.WalkIn;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet as rows for a spreadsheet, with every time to the second. */
final class SheetRows {
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "sector",
            "title",
            "role",
            "state",
            "came",
            "left",
            "minutes-late",
            "passages",
            "corrected");

    private final SheetWords words;

    SheetRows(SheetWords words) {
        this.words = words;
    }

    List<List<String>> of(AttendanceSheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> words.text("column." + column)).toList());
        Stream.concat(
                        sheet.lines().stream().map(line -> row(line, corrections(sheet, line))),
                        sheet.walkIns().stream().map(this::row))
                .forEach(rows::add);
        return rows;
    }

    private String corrections(AttendanceSheet sheet, Line line) {
        return sheet.corrections().stream()
                .filter(one -> one.member().equals(line.member()))
                .map(one -> words.correction(one) + " (" + words.because(one) + ")")
                .collect(Collectors.joining("; "));
    }

    private List<String> row(Line line, String corrections) {
        return List.of(
                line.number(),
                line.name(),
                line.sector(),
                line.title(),
                words.role(line),
                words.state(line),
                time(line.cameAt()),
                time(line.leftAt()),
                line.late() ? Long.toString(line.minutesLate()) : "",
                words.passages(line),
                corrections);
    }

    private List<String> row(WalkIn walkIn) {
        return List.of(
                walkIn.number(),
                walkIn.name(),
                walkIn.sector(),
                "",
                "",
                words.text("state.walk-in"),
                time(walkIn.at()),
                "",
                "",
                "",
                "");
    }

    private String time(@Nullable ZonedDateTime at) {
        return at == null ? "" : words.full(at);
    }
}
