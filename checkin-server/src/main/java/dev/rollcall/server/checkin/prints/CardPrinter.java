package dev.rollcall.server.checkin.prints;

import dev.rollcall.server.checkin.prints.CardDrawing.Wording;
import dev.rollcall.server.shared.AssemblyName;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws cards into a PDF. Thread-safe. */
@Component
public class CardPrinter {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final float LEFT = (A4_WIDTH - COLUMNS * CardDrawing.WIDTH) / 2;
    private static final float BOTTOM = (A4_HEIGHT - ROWS * CardDrawing.HEIGHT) / 2;
    private static final Color MARK = new Color(0x8b8477);

    private final CardFonts fonts;
    private final AssemblyName assembly;
    private final MessageSource messages;

    CardPrinter(CardFonts fonts, AssemblyName assembly, MessageSource messages) {
        this.fonts = fonts;
        this.assembly = assembly;
        this.messages = messages;
    }

    /** @param kind {@code member} or {@code staff}: what the cards say of themselves */
    public byte[] print(List<PrintedCard> cards, String kind, Paper paper, Locale locale) {
        var drawing = new CardDrawing(
                new Outlines(fonts),
                new Wording(
                        assembly.get(),
                        text("checkin.print." + kind + ".title", locale),
                        text("checkin.print." + kind + ".hint", locale),
                        text("checkin.print.found", locale)));
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(assembly.get());
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            switch (paper) {
                case A4 -> sheets(document, drawing, cards);
                case CR80 -> pages(document, drawing, cards);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory", impossible);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static void pages(PDDocument document, CardDrawing drawing, List<PrintedCard> cards) throws IOException {
        for (PrintedCard card : cards) {
            try (var page = new Sheet(document, CardDrawing.WIDTH, CardDrawing.HEIGHT)) {
                drawing.draw(page, card, 0, 0);
            }
        }
    }

    private static void sheets(PDDocument document, CardDrawing drawing, List<PrintedCard> cards) throws IOException {
        for (int first = 0; first < cards.size(); first += COLUMNS * ROWS) {
            try (var sheet = new Sheet(document, A4_WIDTH, A4_HEIGHT)) {
                cutMarks(sheet);
                for (int place = 0; place < COLUMNS * ROWS && first + place < cards.size(); place++) {
                    drawing.draw(
                            sheet,
                            cards.get(first + place),
                            LEFT + place % COLUMNS * CardDrawing.WIDTH,
                            BOTTOM + (ROWS - 1 - place / COLUMNS) * CardDrawing.HEIGHT);
                }
            }
        }
    }

    /** Outside the cards, where a ruler is laid; nothing of them is left on a card that is cut. */
    private static void cutMarks(Sheet sheet) throws IOException {
        float right = LEFT + COLUMNS * CardDrawing.WIDTH;
        float top = BOTTOM + ROWS * CardDrawing.HEIGHT;
        for (int column = 0; column <= COLUMNS; column++) {
            float x = LEFT + column * CardDrawing.WIDTH;
            sheet.line(x, BOTTOM - 7, x, BOTTOM - 2, MARK);
            sheet.line(x, top + 2, x, top + 7, MARK);
        }
        for (int row = 0; row <= ROWS; row++) {
            float y = BOTTOM + row * CardDrawing.HEIGHT;
            sheet.line(LEFT - 7, y, LEFT - 2, y, MARK);
            sheet.line(right + 2, y, right + 7, y, MARK);
        }
    }
}
