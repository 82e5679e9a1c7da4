package dev.rollcall.server.checkin.sheet;

import static dev.rollcall.server.checkin.sheet.SheetPaper.ACROSS;
import static dev.rollcall.server.checkin.sheet.SheetPaper.INK;
import static dev.rollcall.server.checkin.sheet.SheetPaper.INK_2;
import static dev.rollcall.server.checkin.sheet.SheetPaper.LEFT;
import static dev.rollcall.server.checkin.sheet.SheetPaper.LINE;
import static dev.rollcall.server.checkin.sheet.SheetPaper.RIGHT;

import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.checkin.prints.TypeStyle;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/** The names on a sheet: those who need no more than a name in columns, the others with their times in rows. */
final class SheetNames {
    private static final Color PRESENT = new Color(0x2b6a4d);
    private static final Color LATE = new Color(0x8a590d);
    private static final Color EXCUSED = new Color(0x3f669c);
    private static final Color ABSENT = new Color(0x6b645a);
    private static final TypeStyle HEADING = TypeStyle.sans(11).strong();
    private static final TypeStyle SECTOR = TypeStyle.sans(8.5f).strong();
    private static final TypeStyle NAME = TypeStyle.serif(11);
    private static final TypeStyle WORDS = TypeStyle.sans(9);
    private static final TypeStyle SMALL = TypeStyle.sans(8);
    private static final int COLUMNS = 6;
    private static final float COLUMN = ACROSS / COLUMNS;
    private static final float ROW = 6.4f;
    private static final float NAMES = 62;
    private static final float NUMBERS = 26;
    private static final float SECTORS = 50;

    private final SheetPaper paper;
    private final SheetWords words;

    SheetNames(SheetPaper paper, SheetWords words) {
        this.paper = paper;
        this.words = words;
    }

    void print(AttendanceSheet sheet) {
        columns("present", "到", PRESENT, sheet, sheet.onTime());
        if (!sheet.late().isEmpty()) {
            heading("late", "迟", LATE, sheet.late().size());
            sheet.late().forEach(line -> row(line, words.text("late-at", line.came(), line.minutesLate())));
        }
        if (!sheet.leftEarly().isEmpty()) {
            heading("left-early", "退", ABSENT, sheet.leftEarly().size());
            sheet.leftEarly().forEach(line -> row(line, leaving(line)));
        }
        columns("excused", "假", EXCUSED, sheet, sheet.excused());
        columns(sheet.over() ? "absent" : "expected", "缺", ABSENT, sheet, sheet.missing());
        if (!sheet.walkIns().isEmpty()) {
            heading("walk-in", "外", ABSENT, sheet.walkIns().size());
            sheet.walkIns().forEach(one -> row(one.name(), one.number(), one.sector(), one.time()));
        }
        if (!sheet.corrections().isEmpty()) {
            heading("corrected", "正", EXCUSED, sheet.corrections().size());
            sheet.corrections().forEach(this::correction);
        }
    }

    private String leaving(Line line) {
        return line.late()
                ? words.text("left-at-late", line.came(), line.left(), line.minutesLate())
                : words.text("left-at", line.came(), line.left());
    }

    private void heading(String state, String sign, Color colour, int count) {
        paper.down(11, 16);
        paper.seal(sign, LEFT, 5.2f, colour);
        String heading = words.text("state." + state);
        paper.page().type(heading, HEADING, LEFT + 8, paper.y(), INK);
        paper.page()
                .type(words.text("count", count), WORDS, LEFT + 11 + paper.width(heading, HEADING), paper.y(), INK_2);
        paper.down(2.5f);
        paper.page().line(LEFT, paper.y(), RIGHT, paper.y(), LINE);
    }

    private void columns(String state, String sign, Color colour, AttendanceSheet sheet, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(state, sign, colour, lines.size());
        for (Map.Entry<String, List<Line>> group : sheet.grouped(lines).entrySet()) {
            if (sheet.order() == SheetOrder.SECTOR) {
                paper.down(6.6f, ROW);
                String sector = words.sector(group.getKey());
                paper.page().fit(sector + "  " + group.getValue().size(), SECTOR, LEFT, paper.y(), ACROSS, INK_2);
            }
            names(group.getValue());
        }
    }

    /** A long name takes as many columns as it needs. */
    private void names(List<Line> lines) {
        int column = COLUMNS;
        for (Line line : lines) {
            int wide =
                    Math.min(COLUMNS, Math.max(1, (int) Math.ceil((paper.width(words.name(line), NAME) + 2) / COLUMN)));
            if (column + wide > COLUMNS) {
                paper.down(ROW);
                column = 0;
            }
            paper.page().fit(words.name(line), NAME, LEFT + column * COLUMN, paper.y(), wide * COLUMN - 1, INK);
            column += wide;
        }
        paper.down(0.6f);
    }

    private void correction(CorrectionLines.Line line) {
        paper.down(ROW, 6);
        paper.page().fit(line.name() + "*", NAME, LEFT, paper.y(), NAMES - 3, INK);
        paper.page().fit(words.correction(line), WORDS, LEFT + NAMES, paper.y(), ACROSS - NAMES, INK);
        paper.words(words.because(line), SMALL, INK_2, 4.6f);
    }

    private void row(Line line, String times) {
        row(line.marked(), line.number(), line.sector(), times);
    }

    private void row(String name, String number, String sector, String times) {
        paper.down(ROW);
        float x = LEFT;
        paper.page().fit(name, NAME, x, paper.y(), NAMES - 3, INK);
        x += NAMES;
        paper.page().fit(number, WORDS, x, paper.y(), NUMBERS - 3, INK_2);
        x += NUMBERS;
        paper.page().fit(words.sector(sector), WORDS, x, paper.y(), SECTORS - 3, INK_2);
        x += SECTORS;
        paper.page().fit(times, WORDS, x, paper.y(), RIGHT - x, INK);
    }
}
