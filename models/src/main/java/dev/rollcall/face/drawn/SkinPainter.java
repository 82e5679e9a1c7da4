package dev.rollcall.face.drawn;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** The colour of the skin before any light falls on it: cheeks, lips, beard shadow, lines, spots. */
final class SkinPainter {
    private static final Color BLOOD = Tone.rgb(0xB4483C);
    private static final Color SHADOW = Tone.rgb(0x5A3528);

    private final Looks looks;
    private final Nuisance nuisance;
    private final Canvas canvas;

    private SkinPainter(Looks looks, Nuisance nuisance, Canvas canvas) {
        this.looks = looks;
        this.nuisance = nuisance;
        this.canvas = canvas;
    }

    static BufferedImage albedo(Raster raster, Looks looks, Nuisance nuisance) {
        try (Canvas canvas = new Canvas(raster)) {
            SkinPainter painter = new SkinPainter(looks, nuisance, canvas);
            canvas.fill(
                    new java.awt.geom.Rectangle2D.Double(-3, -3, 6, 6),
                    looks.skin().base());
            painter.complexion();
            painter.beard();
            painter.lines();
            painter.spots();
            painter.lips();
            return canvas.image();
        }
    }

    private void complexion() {
        Looks.Skin skin = looks.skin();
        double red = 0.10 + 0.20 * skin.redness();
        double cheekX = looks.skull().cheek() * 0.6;
        canvas.mirrored(() -> canvas.glow(cheekX, 0.46, 0.42, 0.34, Tone.alpha(BLOOD, red)));
        canvas.glow(0, looks.nose().tipY() - 0.02, 0.30, 0.24, Tone.alpha(BLOOD, red * 0.9));
        canvas.glow(0, looks.skull().chinY() - 0.15, 0.32, 0.24, Tone.alpha(BLOOD, red * 0.35));
        canvas.glow(0, -0.65, 0.75, 0.42, Tone.alpha(Tone.rgb(0xF3D9A8), 0.16));
        double tired = 0.14 + 0.16 * looks.eyes().bags();
        double apart = looks.eyes().apart();
        canvas.mirrored(() -> {
            canvas.glow(apart - 0.06, 0.10, 0.27, 0.15, Tone.alpha(Tone.rgb(0x7A4A48), tired));
            canvas.glow(apart, -0.10, 0.30, 0.14, Tone.alpha(Tone.rgb(0x80503E), 0.22));
        });
    }

    private void beard() {
        double strength = 0.26 * looks.skin().stubble();
        Color shadow = Tone.alpha(Tone.rgb(0x4A4E54), strength);
        double mouthY = looks.mouth().y();
        canvas.glow(0, mouthY - 0.17, 0.42, 0.15, shadow);
        canvas.glow(0, looks.skull().chinY() - 0.18, 0.55, 0.32, shadow);
        canvas.mirrored(() -> canvas.glow(0.58, mouthY + 0.15, 0.34, 0.42, shadow));
    }

    private void lines() {
        double lines = looks.skin().lines();
        Chance chance = new Chance(looks.skin().texture());
        double browTop = looks.brows().y() - 0.14 - nuisance.browLift();
        int count = (int) Math.round(lines * 3.6);
        for (int i = 0; i < count; i++) {
            double y = browTop - 0.10 - 0.115 * i + chance.between(-0.02, 0.02);
            double half = chance.between(0.36, 0.58) - 0.04 * i;
            double sag = chance.between(-0.02, 0.05);
            double skew = chance.between(-0.03, 0.03);
            canvas.softLine(
                    Canvas.curve(-half, y + skew, 0, y - sag, half, y - skew), 0.016, Tone.alpha(SHADOW, 0.17 * lines));
        }
        if (lines > 0.25) {
            frown(chance, lines);
            crowsFeet(chance, lines);
        }
    }

    private void frown(Chance chance, double lines) {
        double x = chance.between(0.06, 0.10);
        double length = chance.between(0.10, 0.2);
        double y = looks.brows().y();
        Color colour = Tone.alpha(SHADOW, 0.28 * lines);
        canvas.mirrored(
                () -> canvas.softLine(Canvas.curve(x, y + 0.08, x - 0.02, y, x, y + 0.08 - length), 0.014, colour));
    }

    private void crowsFeet(Chance chance, double lines) {
        double x = looks.eyes().apart() + looks.eyes().halfWidth() + 0.07;
        for (int i = 0; i < 3; i++) {
            double rise = (i - 1) * 0.07;
            double reach = chance.between(0.08, 0.16);
            canvas.mirrored(() -> canvas.softLine(
                    Canvas.curve(x, rise * 0.5, x + reach / 2, rise, x + reach, rise * 1.7),
                    0.010,
                    Tone.alpha(SHADOW, 0.26 * lines)));
        }
    }

    private void spots() {
        Chance chance = new Chance(looks.skin().texture() ^ 0x51);
        int count = (int) (14 * looks.skin().spots());
        for (int i = 0; i < count; i++) {
            double x = chance.between(-0.85, 0.85);
            double y = chance.between(-1.1, 1.2);
            double radius = chance.between(0.015, 0.05);
            canvas.glow(x, y, radius, radius * 0.8, Tone.alpha(Tone.rgb(0x7A4A2C), chance.between(0.12, 0.35)));
        }
        int moles = chance.of(0, 0, 0, 1, 1);
        for (int i = 0; i < moles; i++) {
            double x = chance.between(-0.75, 0.75);
            double y = chance.between(0.3, 1.35);
            double radius = chance.between(0.014, 0.026);
            canvas.fill(
                    new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
                    Tone.alpha(Tone.rgb(0x3A211A), 0.75));
        }
    }

    private void lips() {
        Looks.Mouth mouth = looks.mouth();
        double half = mouth.halfWidth() * (1 + 0.10 * nuisance.smile());
        double corner = mouth.y() - mouth.corners() - 0.055 * nuisance.smile();
        double top = mouth.y() - mouth.upper();
        Path2D upper = new Path2D.Double();
        upper.moveTo(-half, corner);
        upper.curveTo(-half * 0.6, mouth.y() - mouth.upper() * 0.7, -half * 0.3, top - 0.012, -0.05, top);
        upper.quadTo(0, top + 0.022, 0.05, top);
        upper.curveTo(half * 0.3, top - 0.012, half * 0.6, mouth.y() - mouth.upper() * 0.7, half, corner);
        upper.quadTo(0, mouth.y() + 0.03, -half, corner);
        Path2D lower = new Path2D.Double();
        lower.moveTo(-half * 0.94, corner + 0.004);
        lower.quadTo(0, mouth.y() + 0.02, half * 0.94, corner + 0.004);
        double bottom = mouth.y() + mouth.lower() * 1.25;
        lower.curveTo(half * 0.55, bottom, -half * 0.55, bottom, -half * 0.94, corner + 0.004);
        Color lips = looks.skin().lips();
        canvas.softLine(upper, 0.012, Tone.alpha(lips, 0.35));
        canvas.softLine(lower, 0.012, Tone.alpha(lips, 0.35));
        canvas.fill(upper, Tone.alpha(Tone.lit(lips, 0.9), 0.85));
        canvas.fill(lower, Tone.alpha(lips, 0.8));
    }
}
