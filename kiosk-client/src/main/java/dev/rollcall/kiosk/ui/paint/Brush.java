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

    private static double advance(String run, Font font) {
        return font.getStringBounds(run, METRICS).getWidth();
    }
}
