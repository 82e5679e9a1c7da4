package dev.rollcall.face.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Hair between two curves, strand by strand. */
final class Strands {
    private final Looks.Hair hair;
    private final Canvas canvas;
    private final Chance chance;
    private final Light light;

    Strands(Looks looks, Canvas canvas, Light light) {
        hair = looks.hair();
        this.canvas = canvas;
        this.light = light;
        chance = new Chance(looks.skin().texture() ^ 0x4A1);
    }

    /** A tone of this hair, 0 the darkest to 1 the lightest, with its share of grey. */
    static Color shade(Looks.Hair hair, double lightness) {
        Color own = Tone.lit(hair.colour(), 0.6 + 0.95 * lightness);
        Color grey = Tone.lit(Tone.rgb(0x9C9B98), 0.60 + 0.62 * lightness);
        return Tone.mix(own, grey, hair.grey() * 0.92);
    }

    private Color strand(Point2D at, double lightness) {
        boolean white = chance.in(hair.grey() * 0.8);
        Color colour = white ? Tone.lit(Tone.rgb(0xB9B8B4), 0.7 + 0.5 * lightness) : shade(hair, lightness);
        return Tone.lit(colour, Math.min(1.2, light.flat(at.getX(), at.getY())));
    }

    void ground(Shape area, double alpha) {
        canvas.fill(area, Tone.alpha(shade(hair, 0.12), alpha));
    }

    /** Strands that start on {@code roots} and end on {@code tips}, each moved along by {@code comb}. */
    void across(Polyline roots, Polyline tips, int count, double comb) {
        for (int i = 0; i < count; i++) {
            double t = chance.between(0, 1);
            Point2D root = roots.at(t);
            Point2D tip = Polyline.between(
                    root, tips.at(t + comb + chance.between(-0.015, 0.015)), chance.between(0.6, 1.03));
            double bend = chance.between(0.02, 0.08);
            Path2D path = new Path2D.Double();
            path.moveTo(root.getX() + chance.between(-0.012, 0.012), root.getY() + chance.between(-0.025, 0.02));
            path.quadTo(
                    (root.getX() + tip.getX()) / 2 + bend * Math.signum(root.getX()),
                    (root.getY() + tip.getY()) / 2 - bend,
                    tip.getX(),
                    tip.getY());
            canvas.line(path, chance.between(0.006, 0.014), Tone.alpha(strand(root, chance.between(0, 0.75)), 0.55));
        }
    }

    /** Strands that run along both curves from {@code from} to {@code to}, in the area between them. */
    void along(Polyline inner, Polyline outer, double from, double to, int count) {
        for (int i = 0; i < count; i++) {
            double depth = chance.between(0.01, 0.99);
            double start = from + (to - from) * chance.between(0, 0.35);
            double end = from + (to - from) * chance.between(0.6, 1);
            double drift = chance.between(-0.06, 0.06);
            Path2D path = new Path2D.Double();
            Point2D first = Polyline.between(inner.at(start), outer.at(start), depth);
            path.moveTo(first.getX(), first.getY());
            for (int k = 1; k <= 14; k++) {
                double t = start + (end - start) * k / 14;
                Point2D next =
                        Polyline.between(inner.at(t), outer.at(t), Math.max(0, Math.min(1, depth + drift * k / 14)));
                path.lineTo(next.getX(), next.getY());
            }
            double sheen = Math.exp(-Math.pow((depth - 0.55) / 0.22, 2)) * 0.35;
            canvas.line(
                    path,
                    chance.between(0.007, 0.016),
                    Tone.alpha(strand(first, chance.between(0, 0.55) + sheen), chance.between(0.35, 0.6)));
        }
    }

    /** Small curls scattered between the curves. */
    void curls(Polyline inner, Polyline outer, int count) {
        for (int i = 0; i < count; i++) {
            double t = chance.between(0, 1);
            Point2D at = Polyline.between(inner.at(t), outer.at(t), chance.between(0.02, 1.02));
            double radius = chance.between(0.05, 0.10);
            double start = chance.between(0, 2 * Math.PI);
            Path2D arc = new Path2D.Double();
            for (int k = 0; k <= 10; k++) {
                double angle = start + k * 0.32;
                double r = radius * (1 - 0.03 * k);
                double x = at.getX() + r * Math.cos(angle);
                double y = at.getY() + r * 0.8 * Math.sin(angle);
                if (k == 0) {
                    arc.moveTo(x, y);
                } else {
                    arc.lineTo(x, y);
                }
            }
            canvas.line(arc, chance.between(0.010, 0.026), Tone.alpha(strand(at, chance.between(0, 0.85)), 0.6));
        }
    }

    /** A soft band of light over {@code area}. */
    void sheen(Shape area, double x, double y, double radius) {
        Graphics2D graphics = canvas.graphics();
        Shape before = graphics.getClip();
        graphics.clip(area);
        double strength = 0.10 + 0.12 * hair.grey();
        canvas.glow(x, y, radius * 1.3, radius * 0.55, Tone.alpha(Tone.rgb(0xDDE2EA), strength));
        graphics.setClip(before);
    }
}
