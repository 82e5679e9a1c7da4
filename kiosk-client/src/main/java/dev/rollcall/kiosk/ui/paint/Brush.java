package dev.rollcall.kiosk.ui.paint;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints in units of {@link Measure} with the colours and type of a theme. For one painting, on one thread. */
public final class Brush {
    private static final double LEADING = 1.45;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;
    private final Theme theme;

    /** How a text lies at its place. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Takes a graphics context in pixels and leaves it as it was. */
    public Brush(Graphics2D pixels, Theme theme) {
        this.theme = theme;
        graphics = (Graphics2D) pixels.create();
        graphics.scale(theme.measure().unit(), theme.measure().unit());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    public Theme theme() {
        return theme;
    }

    /** The context itself, scaled to units. */
    public Graphics2D graphics() {
        return graphics;
    }

    public void dispose() {
        graphics.dispose();
    }

    public void fill(Shape shape, Tone tone) {
        graphics.setColor(theme.palette().of(tone));
        graphics.fill(shape);
    }

    public void fill(Pane pane, Tone tone) {
        fill(round(pane, 0), tone);
    }

    public void outline(Shape shape, Tone tone, double width) {
        graphics.setColor(theme.palette().of(tone));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    public void line(double fromX, double fromY, double toX, double toY, Tone tone, double width) {
        outline(new Line2D.Double(fromX, fromY, toX, toY), tone, width);
    }

    /** A white sheet with a hairline. */
    public void sheet(Pane pane, double radius) {
        fill(round(pane, radius), Tone.SHEET);
        outline(round(pane, radius), Tone.LINE, 1.5);
    }

    public static RoundRectangle2D round(Pane pane, double radius) {
        return new RoundRectangle2D.Double(pane.x(), pane.y(), pane.width(), pane.height(), 2 * radius, 2 * radius);
    }

    /** Paints one line and answers its width. */
    public double text(String text, double x, double baseline, Lettering lettering, Inking inking) {
        return text(text, x, baseline, lettering, inking, Align.LEFT);
    }

    /** Paints one line lying at {@code x} as {@code align} says, and answers its width. */
    public double text(String text, double x, double baseline, Lettering lettering, Inking inking, Align align) {
        double width = width(text, lettering);
        double at =
                switch (align) {
                    case LEFT -> x;
                    case CENTRE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        graphics.setColor(theme.palette().of(inking.ink()));
        graphics.setFont(theme.type().font(lettering, text));
        for (String run : Script.runs(text)) {
            graphics.drawString(run, (float) at, (float) baseline);
            at += advance(run, graphics.getFont()) + Script.GAP * lettering.size();
        }
        return width;
    }

    public double width(String text, Lettering lettering) {
        Font font = theme.type().font(lettering, text);
        List<String> runs = Script.runs(text);
        double width = (runs.size() - 1) * Script.GAP * lettering.size();
        for (String run : runs) {
            width += advance(run, font);
        }
        return width;
    }

    /** {@code lettering} made smaller until {@code text} is at most {@code width} wide, though not below {@code least}. */
    public Lettering fit(String text, Lettering lettering, double width, double least) {
        double wide = width(text, lettering);
        return wide <= width ? lettering : lettering.at(Math.max(least, lettering.size() * width / wide));
    }

    /** {@code text} in as many lines as it takes to be at most {@code width} wide. */
    public List<String> lines(String text, Lettering lettering, double width) {
        var lines = new ArrayList<String>();
        int start = 0;
        int end = 0;
        while (end < text.length()) {
            int next = Script.nextBreak(text, end);
            if (end > start && width(text.substring(start, next).stripTrailing(), lettering) > width) {
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start).stripTrailing());
        return lines;
    }

    /** {@code text} cut to at most {@code most} lines, the last ending in an ellipsis where something was left out. */
    public List<String> lines(String text, Lettering lettering, double width, int most) {
        List<String> all = lines(text, lettering, width);
        if (all.size() <= most) {
            return all;
        }
        var kept = new ArrayList<>(all.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(last + "…", lettering) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last + "…");
        return kept;
    }

    /**
     * Paints what is said, each language in its own lines, the second smaller and quieter; answers where it ends.
     */
    public double said(Said said, Pane at, Lettering lettering, Inking first, Inking second) {
        double y = paragraph(said.first(), at, lettering, first);
        if (said.twofold()) {
            y = paragraph(said.second(), at.below(y - at.y()), second(lettering), second);
        }
        return y;
    }

    /** How high {@link #said} is. */
    public double saidHeight(Said said, Lettering lettering, double width) {
        double first = paragraphHeight(said.first(), lettering, width);
        return said.twofold() ? first + paragraphHeight(said.second(), second(lettering), width) : first;
    }

    private double paragraphHeight(String text, Lettering lettering, double width) {
        Lettering snug = snug(text, lettering, width);
        return lines(text, snug, width).size() * snug.size() * LEADING;
    }

    /** {@code lettering} a little smaller where that saves a last line of hardly anything. */
    private Lettering snug(String text, Lettering lettering, double width) {
        List<String> lines = lines(text, lettering, width);
        if (lines.size() < 2 || width(lines.get(lines.size() - 1), lettering) > width / 5) {
            return lettering;
        }
        for (double size = lettering.size(); size > lettering.size() * 0.86; size -= 1) {
            if (lines(text, lettering.at(size), width).size() < lines.size()) {
                return lettering.at(size);
            }
        }
        return lettering;
    }

    /** As {@link #said}, each line in the middle. */
    public double centred(Said said, Pane at, Lettering lettering, Inking first, Inking second) {
        double y = centred(said.first(), at, lettering, first);
        return said.twofold() ? centred(said.second(), at.below(y - at.y()), second(lettering), second) : y;
    }

    private double centred(String text, Pane at, Lettering usual, Inking inking) {
        Lettering lettering = snug(text, usual, at.width());
        double y = at.y();
        for (String line : lines(text, lettering, at.width())) {
            text(line, at.centreX(), y + lettering.size() * 1.12, lettering, inking, Align.CENTRE);
            y += lettering.size() * LEADING;
        }
        return y;
    }

    private static Lettering second(Lettering first) {
        return Lettering.sans(Math.max(26, first.size() * 0.6));
    }

    /** Paints {@code text} in lines from the top of {@code at}; answers where it ends. */
    public double paragraph(String text, Pane at, Lettering usual, Inking inking) {
        Lettering lettering = snug(text, usual, at.width());
        double y = at.y();
        for (String line : lines(text, lettering, at.width())) {
            text(line, at.x(), y + lettering.size() * 1.12, lettering, inking);
            y += lettering.size() * LEADING;
        }
        return y;
    }

    /** Cuts {@code text} to one line of at most {@code width}. */
    public String cut(String text, Lettering lettering, double width) {
        return lines(text, lettering, width, 1).get(0);
    }

    private static double advance(String run, Font font) {
        return font.getStringBounds(run, METRICS).getWidth();
    }
}
