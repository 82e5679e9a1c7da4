package dev.rollcall.server.checkin.sheet;

import static dev.rollcall.server.checkin.sheet.SheetPaper.ACROSS;
import static dev.rollcall.server.checkin.sheet.SheetPaper.INK;
import static dev.rollcall.server.checkin.sheet.SheetPaper.INK_2;
import static dev.rollcall.server.checkin.sheet.SheetPaper.LEFT;
import static dev.rollcall.server.checkin.sheet.SheetPaper.LINE;
import static dev.rollcall.server.checkin.sheet.SheetPaper.RIGHT;
import static dev.rollcall.server.checkin.sheet.SheetPaper.SEAL;

import dev.rollcall.server.checkin.prints.CardFonts;
import dev.rollcall.server.checkin.prints.TypeStyle;
import dev.rollcall.server.checkin.prints.TypedDocument;
import dev.rollcall.server.shared.AssemblyName;
import java.awt.Color;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws a sheet into a PDF: head, figures, names by state, a place for the signature and the seal. Thread-safe. */
@Component
class SheetPrinter {
    private static final TypeStyle TITLE = TypeStyle.serif(21).strong();
    private static final TypeStyle FIGURE = TypeStyle.serif(19).strong();
    private static final TypeStyle WORDS = TypeStyle.sans(9.5f);
    private static final TypeStyle LABEL = TypeStyle.sans(8.5f);

    private final CardFonts fonts;
    private final AssemblyName assembly;

    SheetPrinter(CardFonts fonts, AssemblyName assembly) {
        this.fonts = fonts;
        this.assembly = assembly;
    }

    byte[] print(AttendanceSheet sheet, SheetWords words) {
        var session = sheet.session();
        String title = words.text("title", session.title());
        var document = new TypedDocument(fonts);
        var paper = new SheetPaper(document, session.meetingTitle() + " · " + title);
        head(paper, sheet, words, title);
        figures(paper, sheet, words);
        new SheetNames(paper, words).print(sheet);
        signatures(paper, words);
        paper.number(words.text("made", words.full(sheet.made())), words);
        return document.save(session.meetingTitle() + " " + title, words.locale());
    }

    private void head(SheetPaper paper, AttendanceSheet sheet, SheetWords words, String title) {
        paper.down(5);
        paper.page().fill(LEFT, paper.y() - 1.8f, 8, 8, SEAL);
        paper.page().type("到", TypeStyle.serif(16).strong(), LEFT + 1.15f, paper.y() - 0.1f, Color.WHITE);
        paper.page().fit(assembly.get(), TypeStyle.serif(12), LEFT + 11, paper.y() + 0.6f, ACROSS - 11, INK);
        paper.down(6);
        paper.words(title, TITLE, INK, 10);
        paper.words(sheet.session().meetingTitle(), TypeStyle.serif(12.5f), INK_2, 7.5f);
        String venue = sheet.session().venue();
        paper.words(words.from(sheet) + (venue.isEmpty() ? "" : "　" + venue), WORDS, INK_2, 6);
        if (!sheet.over()) {
            paper.words(words.text("not-over"), WORDS, SEAL, 6);
        }
    }

    private static void figures(SheetPaper paper, AttendanceSheet sheet, SheetWords words) {
        var figures = sheet.figures();
        List<String> labels = List.of("invited", "came", "late", "left-early", "excused", missing(sheet), "share");
        List<String> numbers = List.of(
                Integer.toString(figures.invited()),
                Integer.toString(figures.came()),
                Integer.toString(sheet.late().size()),
                Integer.toString(sheet.leftEarly().size()),
                Integer.toString(sheet.excused().size()),
                Integer.toString(sheet.missing().size()),
                words.share(sheet));
        paper.down(6);
        paper.page().line(LEFT, paper.y(), RIGHT, paper.y(), INK);
        paper.down(6);
        float step = ACROSS / labels.size();
        for (int i = 0; i < labels.size(); i++) {
            float x = LEFT + i * step;
            paper.page().fit(words.text("figure." + labels.get(i)), LABEL, x, paper.y(), step - 2, INK_2);
            paper.page().fit(numbers.get(i), FIGURE, x, paper.y() - 9, step - 2, INK);
        }
        paper.down(13);
        paper.page().line(LEFT, paper.y(), RIGHT, paper.y(), INK);
    }

    private static String missing(AttendanceSheet sheet) {
        return sheet.over() ? "absent" : "missing";
    }

    /** Together on one page, however full the one before is. */
    private static void signatures(SheetPaper paper, SheetWords words) {
        paper.down(12, 46);
        float column = 58;
        for (String who : List.of("drawn-up", "checked", "date")) {
            String label = words.text("sign." + who);
            paper.page().type(label, WORDS, LEFT, paper.y(), INK);
            float from = LEFT + paper.width(label, WORDS) + 3;
            paper.page().line(from, paper.y() - 1.2f, LEFT + column + 24, paper.y() - 1.2f, INK_2);
            paper.down(15);
        }
        float top = paper.y() + 50;
        paper.page().box(RIGHT - 52, top - 46, 52, 44, LINE);
        paper.page().type(words.text("sign.seal"), LABEL, RIGHT - 49, top - 43.5f, INK_2);
    }
}
