package dev.rollcall.server.checkin.prints;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Words as outlines in points, the way a printer gets them: no font has to be embedded, and a character that no font has
 * becomes an empty box instead of an error. Thread-safe.
 */
final class Outlines {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final CardFonts fonts;

    Outlines(CardFonts fonts) {
        this.fonts = fonts;
    }

    record Style(boolean serif, boolean bold, float size) {
        Style(boolean serif, float size) {
            this(serif, false, size);
        }
    }

    /** A line of words that begins at the origin, y up. */
    record Line(Shape shape, float width) {}

    Line line(String text, Style style) {
        var path = new Path2D.Float();
        float x = 0;
        for (int character : text.codePoints().toArray()) {
            Optional<Font> font = fonts.font(character, style.serif());
            x += font.isPresent()
                    ? glyph(
                            path,
                            font.get().deriveFont(style.bold() ? Font.BOLD : Font.PLAIN, style.size()),
                            character,
                            x)
                    : box(path, style.size(), x);
        }
        return new Line(path, x);
    }

    /** The same, smaller where it would be wider than {@code most}. */
    Line fitting(String text, Style style, float most) {
        Line line = line(text, style);
        return line.width() <= most
                ? line
                : line(text, new Style(style.serif(), style.bold(), style.size() * most / line.width()));
    }

    private static float glyph(Path2D path, Font font, int character, float x) {
        var glyphs = font.createGlyphVector(EXACT, Character.toString(character));
        // Java draws downwards, paper is measured upwards
        path.append(new AffineTransform(1, 0, 0, -1, x, 0).createTransformedShape(glyphs.getOutline()), false);
        return (float) glyphs.getLogicalBounds().getWidth();
    }

    private static float box(Path2D path, float size, float x) {
        float edge = size * 0.05f;
        path.append(new Rectangle2D.Float(x + edge, 0, size * 0.8f, edge), false);
        path.append(new Rectangle2D.Float(x + edge, size * 0.7f, size * 0.8f, edge), false);
        path.append(new Rectangle2D.Float(x + edge, 0, edge, size * 0.75f), false);
        path.append(new Rectangle2D.Float(x + size * 0.8f, 0, edge, size * 0.75f), false);
        return size * 0.9f;
    }
}
