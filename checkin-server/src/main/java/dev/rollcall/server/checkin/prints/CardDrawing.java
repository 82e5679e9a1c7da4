package dev.rollcall.server.checkin.prints;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.checkin.prints.Outlines.Line;
import dev.rollcall.server.checkin.prints.Outlines.Style;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

/** One card of 85.6 by 54 mm: who, by which assembly, and a code of 38 mm that a camera reads at arm's length. */
final class CardDrawing {
    static final float WIDTH = 85.6f;
    static final float HEIGHT = 54;

    private static final Color INK = new Color(0x1c1a17);
    private static final Color INK_2 = new Color(0x5d574d);
    private static final Color SEAL = new Color(0xb3301d);
    private static final float EDGE = 6;
    private static final float CODE = 38;
    private static final float WORDS = WIDTH - CODE - 2 * EDGE;

    private final Outlines outlines;
    private final Wording wording;

    CardDrawing(Outlines outlines, Wording wording) {
        this.outlines = outlines;
        this.wording = wording;
    }

    /**
     * What stands on every card.
     *
     * @param title what kind of card this is
     * @param hint what to do with it, and when it was found, in two lines
     */
    record Wording(String assembly, String title, String hint, String found) {}

    void draw(Sheet sheet, PrintedCard card, float x, float y) throws IOException {
        code(sheet, QrPicture.of(card.code()), x + WIDTH - CODE - 3.5f, y + HEIGHT - CODE - 4.5f);
        seal(sheet, x + EDGE, y + HEIGHT - EDGE - 7);
        words(sheet, wording.assembly(), new Style(true, 8.5f), x + EDGE + 9, y + HEIGHT - EDGE - 3, INK, WORDS - 9);
        words(sheet, wording.title(), new Style(false, 6.5f), x + EDGE + 9, y + HEIGHT - EDGE - 6.4f, INK_2, WORDS - 9);
        words(sheet, card.name(), new Style(true, 23), x + EDGE, y + 25.5f, INK, WORDS - 1);
        words(sheet, card.line(), new Style(true, 11), x + EDGE, y + 18.8f, INK, WORDS - 1);
        sheet.line(x + EDGE, y + 10.6f, x + WIDTH - EDGE, y + 10.6f, new Color(0xe5dfd4));
        float foot = WIDTH - 2 * EDGE;
        words(sheet, wording.hint(), new Style(false, 6.2f), x + EDGE, y + 7.2f, INK_2, foot);
        words(sheet, wording.found() + " " + card.mark(), new Style(false, 6.2f), x + EDGE, y + 4.1f, INK_2, foot);
    }

    private void words(Sheet sheet, String text, Style style, float x, float y, Color colour, float most)
            throws IOException {
        Line line = outlines.fitting(text, style, most * Sheet.POINTS);
        sheet.fill(line.shape(), x, y, colour);
    }

    private void seal(Sheet sheet, float x, float y) throws IOException {
        sheet.fill(new Rectangle2D.Float(x, y, 7, 7), SEAL);
        Line sign = outlines.line("到", new Style(true, 14));
        sheet.fill(sign.shape(), x + (7 - sign.width() / Sheet.POINTS) / 2, y + 1.65f, Color.WHITE);
    }

    /** As one path, and each run a hair higher than its row, so that no screen shows a seam. */
    private static void code(Sheet sheet, QrPicture picture, float x, float y) throws IOException {
        float module = CODE * Sheet.POINTS / picture.side();
        var path = new Path2D.Float();
        for (int row = 0; row < picture.side(); row++) {
            for (int column = 0; column < picture.side(); column++) {
                int from = column;
                while (column < picture.side() && picture.isDark(column, row)) {
                    column++;
                }
                if (column > from) {
                    path.append(
                            new Rectangle2D.Float(
                                    from * module,
                                    (picture.side() - 1 - row) * module,
                                    (column - from) * module,
                                    module * 1.02f),
                            false);
                }
            }
        }
        sheet.fill(path, x, y, Color.BLACK);
    }
}
