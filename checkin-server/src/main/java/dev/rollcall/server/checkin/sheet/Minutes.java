package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.WalkIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet as paragraphs for the minutes of the session. */
final class Minutes {
    private final AttendanceSheet sheet;
    private final SheetWords words;

    Minutes(AttendanceSheet sheet, SheetWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    String text() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(opening());
        add(paragraphs, "late", sheet.late(), line -> words.text("minutes.late-one", line.name(), line.minutesLate()));
        add(
                paragraphs,
                "left-early",
                sheet.leftEarly(),
                line -> words.text("minutes.left-one", line.name(), line.left()));
        add(paragraphs, "excused", sheet.excused(), words::name);
        add(paragraphs, sheet.over() ? "absent" : "missing", sheet.missing(), Line::name);
        add(paragraphs, "walk-ins", sheet.walkIns(), WalkIn::name);
        add(paragraphs, "corrected", sheet.corrections(), CorrectionLines.Line::name);
        return String.join("\n", paragraphs);
    }

    private String opening() {
        var session = sheet.session();
        String place = session.venue().isEmpty() ? "" : words.text("minutes.place", session.venue());
        String held = words.text("minutes.held", session.meetingTitle(), session.title(), words.from(sheet), place);
        var figures = sheet.figures();
        return held
                + words.text(
                        sheet.over() ? "minutes.figures" : "minutes.figures-so-far",
                        figures.invited(),
                        figures.came(),
                        sheet.late().size(),
                        sheet.leftEarly().size(),
                        sheet.excused().size(),
                        sheet.missing().size(),
                        words.share(sheet));
    }

    private <T> void add(List<String> paragraphs, String what, List<T> some, Function<T, String> one) {
        if (!some.isEmpty()) {
            String names = some.stream().map(one).collect(Collectors.joining(words.text("minutes.comma")));
            paragraphs.add(words.text("minutes." + what, some.size(), names));
        }
    }
}
