package dev.rollcall.face.drawn;

import dev.rollcall.face.drawn.Looks.Hair.Style;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Hair styles: a curve round the face, a curve round the head, and strands between them. */
final class HairPainter {
    private final Looks looks;
    private final Contour contour;
    private final Canvas canvas;
    private final Light light;
    private final Strands strands;
    private final Style style;

    HairPainter(Looks looks, Contour contour, Canvas canvas, Light light) {
        this.looks = looks;
        this.contour = contour;
        this.canvas = canvas;
        this.light = light;
        strands = new Strands(looks, canvas, light);
        style = looks.hair().style();
    }

    /** What hangs behind neck and shoulders. */
    void back() {
        double volume = looks.hair().volume();
        double wide = looks.skull().cheek() + volume;
        Color dark = Tone.lit(Strands.shade(looks.hair(), 0.05), 0.8);
        switch (style) {
            case FRINGE_BOB, PARTED_BOB -> canvas.fill(curtain(wide - 0.07, 1.2), dark);
            case SHOULDER_LENGTH -> canvas.fill(curtain(wide - 0.04, 2.2), dark);
            case CURLED -> canvas.fill(curtain(wide + 0.02, 0.85), dark);
            case GATHERED -> {
                double top = contour.top() - volume;
                canvas.fill(new Ellipse2D.Double(-0.42, top - 0.22, 0.84, 0.6), Strands.shade(looks.hair(), 0.2));
            }
            default -> {}
        }
    }

    private Path2D curtain(double wide, double length) {
        Path2D path = new Path2D.Double();
        path.moveTo(-wide * 0.8, 0);
        path.curveTo(-wide - 0.08, length * 0.5, -wide, length * 0.8, -wide * 0.86, length);
        path.quadTo(0, length + 0.1, wide * 0.86, length);
        path.curveTo(wide, length * 0.8, wide + 0.08, length * 0.5, wide * 0.8, 0);
        path.closePath();
        return path;
    }

    /** What lies over forehead and temples. */
    void front() {
        switch (style) {
            case SIDE_PART -> cut(hairline(0.80, 0.9), 0.75, true);
            case SWEPT_BACK -> cut(hairline(0.72, 1), 1.0, false);
            case CROPPED -> cut(hairline(0.80, 0.95), 0.35, false);
            case RECEDING -> cut(hairline(0.46, 1.22), 0.5, false);
            case BALD -> fringeOfBald();
            case FRINGE_BOB -> framed(1.18, true);
            case PARTED_BOB -> framed(1.15, false);
            case SHOULDER_LENGTH -> framed(2.15, false);
            case GATHERED -> gathered();
            case CURLED -> curled();
        }
    }

    /** From the left sideburn over the forehead to the right one. */
    private Path2D hairline(double corner, double height) {
        double top = looks.hair().hairline() * height;
        double temple = looks.skull().temple();
        double burn = contour.half(0.05) - 0.05;
        double peak = style == Style.SWEPT_BACK || style == Style.RECEDING ? 0.07 : 0;
        Path2D path = new Path2D.Double();
        path.moveTo(-burn, 0.10);
        path.curveTo(-burn, -0.2, -temple * 0.84, -0.3, -temple * 0.84, -0.46);
        path.curveTo(-temple * 0.82, top * 0.8, -temple * corner, top + 0.02, -temple * corner * 0.8, top);
        path.quadTo(-temple * 0.25, top + peak * 0.3, 0, top + peak);
        path.quadTo(temple * 0.25, top + peak * 0.3, temple * corner * 0.8, top);
        path.curveTo(temple * corner, top + 0.02, temple * 0.82, top * 0.8, temple * 0.84, -0.46);
        path.curveTo(temple * 0.84, -0.3, burn, -0.2, burn, 0.10);
        return path;
    }

    /** From one side over the crown to the other: the head grown by the hair's volume. */
    private Path2D round(double from, double volume, double side) {
        Path2D path = new Path2D.Double();
        int steps = 60;
        for (int i = -steps; i <= steps; i++) {
            double u = Math.abs(i) / (double) steps;
            double angle = (1 - u) * Math.PI / 2;
            double y = from + (contour.top() - from) * Math.sin(angle);
            double rise = Math.pow(Math.sin(angle), 2);
            double x = contour.half(y) + side + (volume - side) * rise;
            if (i == 0) {
                x = 0;
            }
            double px = Math.signum(i) * x;
            double py = y - volume * Math.pow(rise, 1.5);
            if (i == -steps) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        return path;
    }

    private void cut(Path2D hairline, double fullness, boolean parted) {
        Looks.Hair hair = looks.hair();
        Polyline inner = new Polyline(hairline);
        Polyline outer = new Polyline(round(0.12, 0.03 + hair.volume() * fullness, 0.025));
        Path2D area = Polyline.area(inner, outer);
        canvas.softLine(hairline, 0.06, Tone.alpha(Tone.rgb(0x3A2218), 0.16));
        strands.ground(area, style == Style.RECEDING ? 0.82 : 0.97);
        strands.across(inner, outer, 900, parted ? -0.10 * Math.signum(hair.part()) : 0);
        if (parted) {
            double part = 0.5 + hair.part() * 0.26;
            strands.along(inner, outer, part, hair.part() > 0 ? 0.22 : 0.78, 420);
            strands.along(inner, outer, part, hair.part() > 0 ? 0.82 : 0.18, 160);
        }
        strands.sheen(area, 0.5 * light.x(), contour.top() * 0.86, 0.7);
    }

    private void fringeOfBald() {
        double side = contour.half(-0.2);
        for (int sign : new int[] {-1, 1}) {
            Path2D inner = new Path2D.Double();
            inner.moveTo(sign * (side - 0.05), 0.12);
            inner.curveTo(sign * (side - 0.06), -0.2, sign * (side - 0.11), -0.4, sign * (side - 0.10), -0.62);
            Path2D outer = new Path2D.Double();
            outer.moveTo(sign * (side + 0.05), 0.12);
            outer.curveTo(sign * (side + 0.10), -0.2, sign * (side + 0.10), -0.45, sign * (side - 0.04), -0.82);
            Polyline in = new Polyline(inner);
            Polyline out = new Polyline(outer);
            strands.ground(Polyline.area(in, out), 0.75);
            strands.across(in, out, 260, 0.05);
        }
    }

    private void framed(double length, boolean fringe) {
        Looks.Hair hair = looks.hair();
        double temple = looks.skull().temple();
        double cheek = looks.skull().cheek();
        double part = fringe ? 0 : hair.part() * 0.8;
        double top = fringe ? looks.brows().y() - 0.13 : hair.hairline();
        double flat = fringe ? 0.66 : 0.06;
        Path2D opening = new Path2D.Double();
        double foot = Math.min(length, 1.2);
        opening.moveTo(-cheek * 0.84, length);
        opening.curveTo(-cheek * 0.93, foot * 0.7, -cheek * 0.97, 0.3, -temple * 0.93, -0.1);
        opening.curveTo(-temple * 0.88, -0.42, -temple * flat, top + 0.04, part - (fringe ? 0.3 : 0), top);
        if (fringe) {
            opening.quadTo(0, top - 0.03, 0.3, top);
        }
        opening.curveTo(temple * flat, top + 0.04, temple * 0.88, -0.42, temple * 0.93, -0.1);
        opening.curveTo(cheek * 0.97, 0.3, cheek * 0.93, foot * 0.7, cheek * 0.84, length);
        double volume = hair.volume() + 0.04;
        Path2D around = new Path2D.Double();
        around.moveTo(-cheek - volume * 0.7, length);
        around.curveTo(-cheek - volume - 0.08, length * 0.6, -cheek - volume, 0.3, -contour.half(-0.2) - volume, -0.2);
        around.append(round(-0.2, volume, volume), true);
        around.curveTo(cheek + volume, 0.3, cheek + volume + 0.08, length * 0.6, cheek + volume * 0.7, length);
        Polyline inner = new Polyline(opening);
        Polyline outer = new Polyline(around);
        canvas.softLine(opening, 0.08, Tone.alpha(Tone.rgb(0x3A2218), 0.20));
        Path2D area = Polyline.area(inner, outer);
        strands.ground(area, 1);
        double middle = 0.5 + part * 0.1;
        strands.along(inner, outer, middle, 0, 480);
        strands.along(inner, outer, middle, 1, 480);
        strands.sheen(area, 0.5 * light.x(), contour.top() * 0.72, 0.75);
    }

    private void gathered() {
        Path2D hairline = hairline(0.74, 0.95);
        Polyline inner = new Polyline(hairline);
        Polyline outer = new Polyline(round(0.12, 0.05 + looks.hair().volume() * 0.6, 0.03));
        canvas.softLine(hairline, 0.05, Tone.alpha(Tone.rgb(0x3A2218), 0.14));
        Path2D area = Polyline.area(inner, outer);
        strands.ground(area, 0.98);
        strands.across(inner, outer, 1100, 0);
        strands.sheen(area, 0.5 * light.x(), contour.top() * 0.85, 0.7);
    }

    private void curled() {
        double volume = looks.hair().volume() * 0.8 + 0.14;
        double cheek = looks.skull().cheek();
        Path2D opening = new Path2D.Double();
        double temple = looks.skull().temple();
        double top = looks.hair().hairline() + 0.08;
        opening.moveTo(-cheek * 0.95, 0.75);
        opening.curveTo(-cheek * 0.98, 0.3, -temple * 0.9, -0.1, -temple * 0.86, -0.4);
        opening.curveTo(-temple * 0.8, top, -temple * 0.3, top, looks.hair().part() * 0.5, top - 0.05);
        opening.curveTo(temple * 0.3, top, temple * 0.8, top, temple * 0.86, -0.4);
        opening.curveTo(temple * 0.9, -0.1, cheek * 0.98, 0.3, cheek * 0.95, 0.75);
        Path2D around = new Path2D.Double();
        around.moveTo(-cheek - volume * 0.7, 0.8);
        around.quadTo(-cheek - volume * 1.2, 0.3, -contour.half(-0.2) - volume, -0.2);
        around.append(round(-0.2, volume, volume), true);
        around.quadTo(cheek + volume * 1.2, 0.3, cheek + volume * 0.7, 0.8);
        Polyline inner = new Polyline(opening);
        Polyline outer = new Polyline(around);
        canvas.softLine(opening, 0.08, Tone.alpha(Tone.rgb(0x3A2218), 0.20));
        Path2D area = Polyline.area(inner, outer);
        strands.ground(area, 1);
        strands.curls(inner, outer, 900);
        strands.sheen(area, 0.5 * light.x(), contour.top() * 0.75, 0.8);
    }
}
