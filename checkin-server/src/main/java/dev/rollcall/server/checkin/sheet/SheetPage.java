package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sheet as the screen shows it: one part for each state that somebody is in. */
record SheetPage(AttendanceSheet sheet, List<Part> parts) {
    static SheetPage of(AttendanceSheet sheet) {
        return new SheetPage(
                sheet,
                Stream.of(
                                new Part("present", "present", sheet.onTime(), sheet.grouped(sheet.onTime())),
                                Part.of("late", "late", sheet.late()),
                                Part.of("left-early", "late", sheet.leftEarly()),
                                Part.of("excused", "excused", sheet.excused()),
                                Part.of(sheet.over() ? "absent" : "expected", "absent", sheet.missing()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    public List<SheetOrder> orders() {
        return List.of(SheetOrder.values());
    }

    /**
     * @param key the state's name in message keys
     * @param seal the colour of its seal
     */
    record Part(String key, String seal, List<Line> lines, Map<String, List<Line>> groups) {
        static Part of(String key, String seal, List<Line> lines) {
            return new Part(key, seal, lines, Map.of());
        }

        public boolean timed() {
            return groups.isEmpty() && (key.equals("late") || key.equals("left-early"));
        }
    }
}
