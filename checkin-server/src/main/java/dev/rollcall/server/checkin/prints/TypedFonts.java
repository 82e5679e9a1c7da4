package dev.rollcall.server.checkin.prints;

import dev.rollcall.server.checkin.prints.Outlines.Line;
import dev.rollcall.server.checkin.prints.Outlines.Style;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The characters that one document is typed with, embedded as Type 3 fonts (ISO 32000-1, 9.6.5): the outlines of the machine's
 * fonts, each once, with the table that lets a reader search and copy. PDFBox embeds no collection with CFF outlines, which the
 * usual Chinese fonts are. Used by one thread.
 */
final class TypedFonts {
    private static final int UNITS = 1000;
    private static final int PLACES = 256;

    private final Outlines outlines;
    private final Map<Key, Glyph> known = new HashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    TypedFonts(CardFonts fonts) {
        this.outlines = new Outlines(fonts);
    }

    private record Key(int character, boolean serif, boolean bold) {}

    /** @param width in thousandths of the size */
    record Glyph(int font, int code, int character, float width, Line line) {
        String fontName() {
            return "F" + font;
        }
    }

    Glyph glyph(int character, TypeStyle style) {
        return known.computeIfAbsent(new Key(character, style.serif(), style.bold()), key -> {
            Line line = outlines.line(Character.toString(character), new Style(key.serif(), key.bold(), UNITS));
            int place = glyphs.size();
            var glyph = new Glyph(place / PLACES, place % PLACES, character, line.width(), line);
            glyphs.add(glyph);
            return glyph;
        });
    }

    /** Width of {@code words} in points. */
    float width(String words, TypeStyle style) {
        double units = words.codePoints()
                .mapToDouble(character -> glyph(character, style).width())
                .sum();
        return (float) units * style.size() / UNITS;
    }

    /** The font resources of every page, to be asked for when all is typed. */
    COSDictionary embed(PDDocument document) throws IOException {
        var fonts = new COSDictionary();
        for (int from = 0; from < glyphs.size(); from += PLACES) {
            List<Glyph> part = glyphs.subList(from, Math.min(from + PLACES, glyphs.size()));
            fonts.setItem(COSName.getPDFName(part.get(0).fontName()), font(document, part));
        }
        return fonts;
    }

    private static COSDictionary font(PDDocument document, List<Glyph> part) throws IOException {
        var procedures = new COSDictionary();
        var names = new COSArray();
        var widths = new COSArray();
        names.add(COSInteger.ZERO);
        var box = new Rectangle2D.Float();
        for (Glyph glyph : part) {
            var name = COSName.getPDFName("c" + glyph.code());
            procedures.setItem(name, stream(document, procedure(glyph)));
            names.add(name);
            widths.add(new COSFloat(glyph.width()));
            box.add(glyph.line().shape().getBounds2D());
        }
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(box.x, box.y, box.x + box.width, box.y + box.height));
        font.setItem(COSName.FONT_MATRIX, numbers(1f / UNITS, 0, 0, 1f / UNITS, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding(names));
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, part.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode(part)));
        return font;
    }

    private static COSDictionary encoding(COSArray names) {
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        return encoding;
    }

    private static COSArray numbers(float... numbers) {
        var array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** The outline without a colour of its own ({@code d1}), in whole units. */
    private static String procedure(Glyph glyph) {
        var box = glyph.line().shape().getBounds2D();
        var out = new StringBuilder()
                .append(Math.round(glyph.width()))
                .append(" 0 ")
                .append((int) Math.floor(box.getMinX()))
                .append(' ')
                .append((int) Math.floor(box.getMinY()))
                .append(' ')
                .append((int) Math.ceil(box.getMaxX()))
                .append(' ')
                .append((int) Math.ceil(box.getMaxY()))
                .append(" d1\n");
        path(glyph, out);
        return out.append("f\n").toString();
    }

    private static void path(Glyph glyph, StringBuilder out) {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = glyph.line().shape().getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> point(out, " m\n", at[0], at[1]);
                case PathIterator.SEG_LINETO -> point(out, " l\n", at[0], at[1]);
                case PathIterator.SEG_QUADTO -> point(out, " c\n", Sheet.cubic(x, y, at));
                case PathIterator.SEG_CUBICTO -> point(out, " c\n", at);
                default -> out.append("h\n");
            }
            int end = Sheet.end(segment);
            if (end >= 0) {
                x = at[end];
                y = at[end + 1];
            }
        }
    }

    private static void point(StringBuilder out, String operator, float... numbers) {
        for (float number : numbers) {
            out.append(out.charAt(out.length() - 1) == '\n' ? "" : " ").append(Math.round(number));
        }
        out.append(operator);
    }

    /** ISO 32000-1, 9.10.3. */
    private static String toUnicode(List<Glyph> part) {
        var out = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Typed def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        for (int from = 0; from < part.size(); from += 100) {
            List<Glyph> some = part.subList(from, Math.min(from + 100, part.size()));
            out.append(some.size()).append(" beginbfchar\n");
            for (Glyph glyph : some) {
                out.append(String.format(Locale.ROOT, "<%02X> <", glyph.code()));
                for (char half : Character.toChars(glyph.character())) {
                    out.append(String.format(Locale.ROOT, "%04X", (int) half));
                }
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nend\nend\n").toString();
    }
}
