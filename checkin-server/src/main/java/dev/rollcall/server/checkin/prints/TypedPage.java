package dev.rollcall.server.checkin.prints;

import dev.rollcall.server.checkin.prints.TypedFonts.Glyph;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One page that words are typed on, measured in millimetres from its lower left corner. Used by one thread. */
public final class TypedPage {
    private final TypedFonts fonts;
    private final StringBuilder ink = new StringBuilder();

    TypedPage(TypedFonts fonts) {
        this.fonts = fonts;
    }

    /** Types {@code words} from {@code x}, on the line at {@code y}. */
    public void type(String words, TypeStyle style, float x, float y, Color colour) {
        ink.append("BT\n").append(colour(colour)).append("rg\n");
        ink.append(numbers(1, 0, 0, 1, x * Sheet.POINTS, y * Sheet.POINTS)).append("Tm\n");
        int font = -1;
        boolean open = false;
        for (int character : words.codePoints().toArray()) {
            Glyph glyph = fonts.glyph(character, style);
            if (glyph.font() != font) {
                ink.append(open ? "> Tj\n" : "").append('/').append(glyph.fontName());
                ink.append(' ').append(numbers(style.size())).append("Tf\n<");
                font = glyph.font();
                open = true;
            }
            ink.append(String.format(Locale.ROOT, "%02X", glyph.code()));
        }
        ink.append(open ? "> Tj\n" : "").append("ET\n");
    }

    /** The same, smaller where it would be wider than {@code most}. */
    public void fit(String words, TypeStyle style, float x, float y, float most, Color colour) {
        float width = fonts.width(words, style) / Sheet.POINTS;
        type(words, width <= most ? style : style.scaled(most / width), x, y, colour);
    }

    /** The same, ending at {@code right}. */
    public void typeTo(String words, TypeStyle style, float right, float y, Color colour) {
        type(words, style, right - fonts.width(words, style) / Sheet.POINTS, y, colour);
    }

    /** A hairline. */
    public void line(float fromX, float fromY, float toX, float toY, Color colour) {
        ink.append("0.4 w ").append(colour(colour)).append("RG ");
        ink.append(numbers(fromX * Sheet.POINTS, fromY * Sheet.POINTS)).append("m ");
        ink.append(numbers(toX * Sheet.POINTS, toY * Sheet.POINTS)).append("l S\n");
    }

    public void fill(float x, float y, float width, float height, Color colour) {
        ink.append(colour(colour))
                .append("rg ")
                .append(box(x, y, width, height))
                .append("re f\n");
    }

    /** The edge of a box. */
    public void box(float x, float y, float width, float height, Color colour) {
        ink.append("0.6 w ").append(colour(colour)).append("RG ");
        ink.append(box(x, y, width, height)).append("re S\n");
    }

    byte[] content() {
        return ink.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String box(float x, float y, float width, float height) {
        return numbers(x * Sheet.POINTS, y * Sheet.POINTS, width * Sheet.POINTS, height * Sheet.POINTS);
    }

    private static String colour(Color colour) {
        float[] parts = colour.getRGBColorComponents(null);
        return numbers(parts[0], parts[1], parts[2]);
    }

    private static String numbers(float... numbers) {
        var out = new StringBuilder();
        for (float number : numbers) {
            out.append(String.format(Locale.ROOT, "%.3f ", number));
        }
        return out.toString();
    }
}
