package dev.rollcall.face.drawn;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Eyes, brows, nostrils and the line between the lips, drawn over the lit skin. */
final class FeaturePainter {
    private static final Color DARK = Tone.rgb(0x1E120E);
    private static final Color SHADOW = Tone.rgb(0x4A281C);

    private final Looks looks;
    private final Nuisance nuisance;
    private final Canvas canvas;

    FeaturePainter(Looks looks, Nuisance nuisance, Canvas canvas) {
        this.looks = looks;
        this.nuisance = nuisance;
        this.canvas = canvas;
    }

    void paint() {
        canvas.mirrored(this::eye);
        catchlights();
        Chance chance = new Chance(looks.skin().texture() ^ 0xB0);
        brow(chance, 1);
        brow(chance, -1);
        nostrils();
        mouth();
    }

    private void eye() {
        Looks.Eyes eyes = looks.eyes();
        double half = eyes.halfWidth();
        double open = eyes.open() * nuisance.lids() * (1 - 0.16 * Math.max(0, nuisance.smile()));
        double inX = eyes.apart() - half;
        double outX = eyes.apart() + half;
        double inY = 0.016 + eyes.tilt() * half * 0.5;
        double outY = -eyes.tilt() * half;
        Path2D upper = new Path2D.Double();
        upper.moveTo(inX, inY);
        upper.curveTo(inX + 0.32 * half, inY - 1.9 * open, outX - 0.62 * half, outY - 1.65 * open, outX, outY);
        Path2D whole = new Path2D.Double(upper);
        whole.curveTo(outX - 0.4 * half, outY + open * 0.95, inX + 0.6 * half, inY + open * 1.0, inX, inY);
        canvas.softLine(whole, 0.03, Tone.alpha(SHADOW, 0.20));
        ball(whole, eyes.apart(), (inY + outY) / 2 - open * 0.28);
        lids(upper, whole, open);
    }

    private void ball(Shape whole, double x, double y) {
        Shape clip = canvas.graphics().getClip();
        canvas.fill(whole, Tone.rgb(0xDDD2C8));
        canvas.graphics().clip(whole);
        double radius = 0.089;
        canvas.glow(x - looks.eyes().halfWidth(), y + 0.03, 0.07, 0.06, Tone.alpha(Tone.rgb(0xB56A5E), 0.5));
        canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), Tone.rgb(0x1C100B));
        canvas.glow(x, y + 0.025, radius * 0.85, radius * 0.8, Tone.alpha(Tone.rgb(0x6B3F22), 0.85));
        canvas.fill(new Ellipse2D.Double(x - 0.036, y - 0.036, 0.072, 0.072), Tone.rgb(0x0A0605));
        canvas.glow(x, y - 0.075, looks.eyes().halfWidth() * 1.2, 0.07, Tone.alpha(DARK, 0.75));
        canvas.graphics().setClip(clip);
    }

    private void lids(Path2D upper, Path2D whole, double open) {
        Looks.Eyes eyes = looks.eyes();
        canvas.softLine(whole, 0.010, Tone.alpha(Tone.rgb(0x6A3A2E), 0.55));
        canvas.softLine(upper, looks.woman() ? 0.026 : 0.018, Tone.alpha(DARK, 0.95));
        Polyline lid = new Polyline(upper);
        double lift = eyes.doubleLid() ? 0.045 : 0.085;
        Path2D crease = new Path2D.Double();
        crease.moveTo(lid.at(0.10).getX(), lid.at(0.10).getY() - lift * 0.4);
        crease.curveTo(
                lid.at(0.35).getX(),
                lid.at(0.35).getY() - lift - open * 0.3,
                lid.at(0.75).getX(),
                lid.at(0.75).getY() - lift - open * 0.2,
                lid.at(1).getX() + 0.05,
                lid.at(1).getY() - lift * 0.35);
        canvas.softLine(crease, eyes.doubleLid() ? 0.012 : 0.035, Tone.alpha(SHADOW, eyes.doubleLid() ? 0.75 : 0.22));
        if (looks.woman()) {
            double x = lid.at(1).getX();
            double y = lid.at(1).getY();
            canvas.softLine(Canvas.curve(x - 0.06, y - 0.02, x, y, x + 0.035, y - 0.025), 0.014, Tone.alpha(DARK, 0.8));
        }
    }

    private void catchlights() {
        double x = looks.eyes().apart();
        double dx = 0.03 * Math.signum(nuisance.lightX());
        double y = -looks.eyes().open() * 0.28 - 0.022;
        for (double side : new double[] {-x, x}) {
            canvas.glow(side + dx, y, 0.022, 0.020, Tone.alpha(Color.WHITE, 0.95));
        }
    }

    private void brow(Chance chance, int side) {
        Looks.Brows brows = looks.brows();
        double fromX = looks.eyes().apart() - brows.length() * 0.50;
        double y = brows.y() - nuisance.browLift();
        Path2D line = new Path2D.Double();
        line.moveTo(fromX, y + brows.slope() / 2 + 0.02);
        line.curveTo(
                fromX + brows.length() * 0.35,
                y - brows.arch() * 0.8,
                fromX + brows.length() * 0.65,
                y - brows.arch() - 0.01,
                fromX + brows.length(),
                y - brows.slope() / 2 + brows.arch() * 0.5 + 0.02);
        Polyline spine = new Polyline(line);
        Color hair = Tone.mix(Strands.shade(looks.hair(), 0.35), looks.skin().base(), 0.10);
        int count = (int) (150 * brows.density() + 60);
        for (int i = 0; i < count; i++) {
            double t = chance.between(0, 1);
            double body = brows.thick() * Math.pow(Math.sin(Math.PI * (0.12 + 0.83 * t)), 0.8);
            double x = spine.at(t).getX();
            double rootY = spine.at(t).getY() + chance.between(-0.5, 0.5) * body;
            double lean = 0.25 + 0.9 * t;
            double length = chance.between(0.05, 0.09);
            Path2D strand = Canvas.curve(
                    side * x,
                    rootY + length * 0.2,
                    side * (x + length * 0.35 * lean),
                    rootY - length * 0.25,
                    side * (x + length * lean),
                    rootY - length * (0.65 - 0.75 * t));
            canvas.line(strand, 0.011, Tone.alpha(hair, chance.between(0.35, 0.75)));
        }
    }

    private void nostrils() {
        Looks.Nose nose = looks.nose();
        double y = nose.tipY() + 0.085;
        double x = nose.halfWidth() * 0.47;
        canvas.mirrored(() -> {
            canvas.glow(x, y, nose.halfWidth() * 0.34, 0.042, Tone.alpha(Tone.rgb(0x2A100A), 0.85));
            canvas.softLine(
                    Canvas.curve(
                            nose.halfWidth() * 0.92,
                            nose.tipY() - 0.055,
                            nose.halfWidth() * 1.18,
                            nose.tipY() + 0.05,
                            nose.halfWidth() * 0.86,
                            nose.tipY() + 0.095),
                    0.018,
                    Tone.alpha(SHADOW, 0.30));
        });
        canvas.softLine(Canvas.curve(-x, y + 0.025, 0, y + 0.055, x, y + 0.025), 0.02, Tone.alpha(SHADOW, 0.25));
    }

    private void mouth() {
        Looks.Mouth mouth = looks.mouth();
        double half = mouth.halfWidth() * (1 + 0.10 * nuisance.smile());
        double corner = mouth.y() - mouth.corners() - 0.055 * nuisance.smile();
        Path2D line = new Path2D.Double();
        line.moveTo(-half, corner);
        line.curveTo(-half * 0.5, mouth.y() + 0.015, -half * 0.25, mouth.y() - 0.012, 0, mouth.y() + 0.012);
        line.curveTo(half * 0.25, mouth.y() - 0.012, half * 0.5, mouth.y() + 0.015, half, corner);
        canvas.softLine(line, 0.016, Tone.alpha(Tone.rgb(0x3A120F), 0.75));
        canvas.mirrored(() -> canvas.glow(half, corner, 0.035, 0.03, Tone.alpha(SHADOW, 0.55)));
        double below = mouth.y() + mouth.lower() + 0.055;
        canvas.softLine(
                Canvas.curve(-half * 0.5, below - 0.01, 0, below + 0.02, half * 0.5, below - 0.01),
                0.03,
                Tone.alpha(SHADOW, 0.16));
        canvas.glow(
                0.04 * Math.signum(nuisance.lightX()),
                mouth.y() + mouth.lower() * 0.55,
                half * 0.42,
                0.022,
                Tone.alpha(Color.WHITE, looks.woman() ? 0.28 : 0.14));
    }
}
