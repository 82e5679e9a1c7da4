package dev.rollcall.face.drawn;

import dev.rollcall.face.drawn.Looks.Attire.Cut;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Neck, shoulders and what one wears to a plenary meeting. */
final class AttirePainter {
    private static final double FLOOR = 4.8;

    private final Looks looks;
    private final Canvas canvas;
    private final Light light;
    private final double chin;
    private final double neck;
    private final double collar;

    AttirePainter(Looks looks, Canvas canvas, Light light) {
        this.looks = looks;
        this.canvas = canvas;
        this.light = light;
        chin = looks.skull().chinY();
        neck = looks.skull().jaw() * (looks.woman() ? 0.66 : 0.76);
        collar = chin + (looks.woman() ? 0.40 : 0.30);
    }

    void neck() {
        Color skin = looks.skin().base();
        Path2D shape = new Path2D.Double();
        shape.moveTo(-neck, chin - 0.7);
        shape.curveTo(-neck, chin + 0.2, -neck * 1.05, collar, -neck * 1.7, collar + 0.35);
        shape.lineTo(-0.5, collar + 1.2);
        shape.lineTo(0.5, collar + 1.2);
        shape.lineTo(neck * 1.7, collar + 0.35);
        shape.curveTo(neck * 1.05, collar, neck, chin + 0.2, neck, chin - 0.7);
        shape.closePath();
        double lit = light.x() >= 0 ? 1 : -1;
        canvas.graphics()
                .setPaint(new GradientPaint(
                        (float) (-neck * lit), 0, Tone.lit(skin, 0.66), (float) (neck * lit), 0, Tone.lit(skin, 0.92)));
        canvas.graphics().fill(shape);
        Shape clip = canvas.graphics().getClip();
        canvas.graphics().clip(shape);
        Color shadow = Tone.rgb(0x3A1E14);
        canvas.glow(-0.12 * lit, chin - 0.02, neck * 1.7, 0.52, Tone.alpha(shadow, 0.50));
        canvas.mirrored(() -> {
            canvas.softLine(
                    Canvas.curve(neck * 0.75, chin + 0.1, neck * 0.5, collar, 0.09, collar + 0.36),
                    0.05,
                    Tone.alpha(shadow, 0.05));
            canvas.glow(neck, chin + 0.3, 0.16, 0.8, Tone.alpha(shadow, 0.35));
        });
        canvas.graphics().setClip(clip);
    }

    void clothes() {
        Cut cut = looks.attire().cut();
        switch (cut) {
            case SUIT_AND_TIE, OPEN_COLLAR -> shirt(cut == Cut.SUIT_AND_TIE);
            case STAND_COLLAR -> body(looks.attire().cloth(), collar - 0.02, neck * 1.1);
            case PULLOVER -> pullover();
            case BLAZER, BLAZER_AND_SCARF -> blouse();
            case ROUND_NECK -> body(looks.attire().accent(), collar + 0.30, neck * 1.55);
        }
        if (cut == Cut.STAND_COLLAR) {
            standCollar();
        }
        if (cut == Cut.SUIT_AND_TIE || cut == Cut.OPEN_COLLAR || cut == Cut.BLAZER || cut == Cut.BLAZER_AND_SCARF) {
            jacket();
        }
        if (cut == Cut.BLAZER_AND_SCARF) {
            scarf();
        }
    }

    /** Shoulders with an opening for the neck that reaches down to {@code low}. */
    private Path2D torso(double low, double open) {
        double slope = looks.woman() ? 2.25 : 2.6;
        Path2D body = new Path2D.Double();
        body.moveTo(-open, collar - 0.06);
        body.curveTo(-open * 1.4, collar + 0.24, -slope * 0.8, collar + 0.36, -slope, collar + 0.85);
        body.curveTo(-slope - 0.22, collar + 1.3, -slope - 0.28, FLOOR - 0.5, -slope - 0.3, FLOOR);
        body.lineTo(slope + 0.3, FLOOR);
        body.curveTo(slope + 0.28, FLOOR - 0.5, slope + 0.22, collar + 1.3, slope, collar + 0.85);
        body.curveTo(slope * 0.8, collar + 0.36, open * 1.4, collar + 0.24, open, collar - 0.06);
        body.curveTo(open * 0.8, low, -open * 0.8, low, -open, collar - 0.06);
        body.closePath();
        return body;
    }

    private void body(Color cloth, double low, double open) {
        Path2D torso = torso(low, open);
        cloth(torso, cloth);
        canvas.softLine(
                Canvas.curve(-open, collar - 0.04, 0, low * 1.36 - collar * 0.36, open, collar - 0.04),
                0.03,
                Tone.alpha(Color.BLACK, 0.25));
        folds(torso);
    }

    /** Cloth in the light: brighter on the lit shoulder, darker down the other side. */
    private void cloth(Shape shape, Color cloth) {
        double from = light.x() >= 0 ? 2.4 : -2.4;
        canvas.graphics()
                .setPaint(new GradientPaint(
                        (float) from,
                        (float) collar,
                        Tone.lit(cloth, 1.16),
                        (float) -from,
                        (float) FLOOR,
                        Tone.lit(cloth, 0.62)));
        canvas.graphics().fill(shape);
    }

    private void folds(Shape within) {
        Shape clip = canvas.graphics().getClip();
        canvas.graphics().clip(within);
        canvas.mirrored(() -> {
            canvas.softLine(
                    Canvas.curve(2.0, collar + 0.9, 1.85, collar + 1.6, 1.95, FLOOR),
                    0.10,
                    Tone.alpha(Color.BLACK, 0.24));
            canvas.softLine(
                    Canvas.curve(1.2, collar + 0.5, 1.6, collar + 0.6, 2.1, collar + 0.9),
                    0.12,
                    Tone.alpha(Color.WHITE, 0.05));
        });
        canvas.graphics().setClip(clip);
    }

    private void shirt(boolean tie) {
        Color shirt = looks.attire().shirt();
        cloth(torso(collar + (tie ? 0.1 : 0.45), neck * 1.06), Tone.lit(shirt, 0.9));
        if (tie) {
            tie();
        }
        canvas.mirrored(() -> {
            Path2D wing = new Path2D.Double();
            wing.moveTo(neck * 1.06, collar - 0.20);
            wing.quadTo(neck * 0.6, collar + 0.12, tie ? 0.04 : 0.22, collar + 0.30);
            wing.lineTo(neck * 0.62, collar + 0.62);
            wing.quadTo(neck * 1.1, collar + 0.32, neck * 1.32, collar + 0.10);
            wing.closePath();
            canvas.softLine(wing, 0.05, Tone.alpha(Color.BLACK, 0.22));
            canvas.fill(wing, Tone.lit(shirt, 0.97));
        });
    }

    private void tie() {
        Color accent = looks.attire().accent();
        Path2D knot = new Path2D.Double();
        knot.moveTo(-0.15, collar + 0.20);
        knot.lineTo(0.15, collar + 0.20);
        knot.lineTo(0.10, collar + 0.50);
        knot.lineTo(-0.10, collar + 0.50);
        knot.closePath();
        Path2D blade = new Path2D.Double();
        blade.moveTo(-0.10, collar + 0.50);
        blade.lineTo(0.10, collar + 0.50);
        blade.curveTo(0.2, collar + 1.2, 0.26, collar + 1.8, 0.28, FLOOR);
        blade.lineTo(-0.28, FLOOR);
        blade.curveTo(-0.26, collar + 1.8, -0.2, collar + 1.2, -0.10, collar + 0.50);
        canvas.softLine(blade, 0.08, Tone.alpha(Color.BLACK, 0.2));
        canvas.fill(blade, accent);
        Shape clip = canvas.graphics().getClip();
        canvas.graphics().clip(blade);
        if (looks.attire().striped()) {
            for (double y = collar; y < FLOOR + 0.5; y += 0.26) {
                canvas.line(
                        Canvas.curve(-0.5, y + 0.5, 0, y + 0.25, 0.5, y), 0.05, Tone.alpha(Tone.lit(accent, 1.5), 0.7));
            }
        }
        canvas.softLine(
                Canvas.curve(0.16, collar + 0.5, 0.24, collar + 1.2, 0.3, FLOOR), 0.1, Tone.alpha(Color.BLACK, 0.3));
        canvas.graphics().setClip(clip);
        canvas.fill(knot, Tone.lit(accent, 1.08));
        canvas.softLine(
                Canvas.curve(-0.1, collar + 0.5, 0, collar + 0.53, 0.1, collar + 0.5),
                0.03,
                Tone.alpha(Color.BLACK, 0.4));
    }

    private void pullover() {
        shirt(false);
        Color cloth = Tone.mix(looks.attire().accent(), looks.attire().cloth(), 0.45);
        Path2D torso = torso(collar + 1.5, neck * 1.32);
        cloth(torso, cloth);
        canvas.softLine(
                Canvas.curve(-neck * 1.3, collar, 0, collar + 2.18, neck * 1.3, collar),
                0.07,
                Tone.alpha(Tone.lit(cloth, 0.6), 0.8));
        folds(torso);
    }

    private void blouse() {
        Color shirt = Tone.mix(
                looks.attire().shirt(), looks.attire().accent(), looks.attire().striped() ? 0.25 : 0);
        body(Tone.lit(shirt, 0.95), collar + 0.55, neck * 1.45);
    }

    private void standCollar() {
        Color cloth = looks.attire().cloth();
        canvas.mirrored(() -> {
            Path2D half = new Path2D.Double();
            half.moveTo(neck * 1.12, collar - 0.28);
            half.quadTo(neck * 0.7, collar - 0.05, 0.02, collar + 0.04);
            half.lineTo(0.02, collar + 0.40);
            half.quadTo(neck * 0.9, collar + 0.34, neck * 1.45, collar + 0.12);
            half.closePath();
            canvas.softLine(half, 0.05, Tone.alpha(Color.BLACK, 0.35));
            cloth(half, Tone.lit(cloth, 1.1));
        });
        canvas.softLine(Canvas.curve(0, collar, 0, collar + 1, 0, FLOOR), 0.03, Tone.alpha(Color.BLACK, 0.5));
        for (double y = collar + 0.75; y < FLOOR; y += 0.62) {
            canvas.glow(0.05, y, 0.075, 0.075, Tone.alpha(Tone.lit(cloth, 1.4), 0.9));
        }
    }

    private void jacket() {
        boolean woman = looks.woman();
        Color cloth = looks.attire().cloth();
        double deep = collar + (woman ? 1.75 : 2.0);
        double open = neck * (woman ? 1.42 : 1.24);
        double slope = woman ? 2.25 : 2.6;
        canvas.mirrored(() -> {
            Path2D side = new Path2D.Double();
            side.moveTo(open, collar - 0.06);
            side.curveTo(open * 1.45, collar + 0.22, slope * 0.8, collar + 0.34, slope + 0.04, collar + 0.83);
            side.curveTo(slope + 0.26, collar + 1.3, slope + 0.32, FLOOR - 0.5, slope + 0.34, FLOOR);
            side.lineTo(-0.05, FLOOR);
            side.lineTo(-0.02, deep);
            side.closePath();
            canvas.softLine(side, 0.05, Tone.alpha(Color.BLACK, 0.22));
            cloth(side, cloth);
            lapel(open, deep);
        });
        folds(torso(collar, open));
    }

    private void lapel(double open, double deep) {
        Path2D lapel = new Path2D.Double();
        lapel.moveTo(open * 0.94, collar - 0.08);
        lapel.lineTo(open * 1.32, collar + 0.14);
        lapel.lineTo(open * 1.5, collar + 0.62);
        lapel.lineTo(open * 1.18, collar + 0.70);
        lapel.lineTo(open * 1.52, collar + 0.86);
        lapel.curveTo(open * 1.2, collar + 1.4, 0.5, deep - 0.3, -0.02, deep);
        lapel.closePath();
        canvas.softLine(lapel, 0.045, Tone.alpha(Color.BLACK, 0.30));
        cloth(lapel, Tone.lit(looks.attire().cloth(), 1.09));
        canvas.line(
                Canvas.curve(open * 0.94, collar - 0.06, open * 0.6, collar + 0.9, -0.02, deep),
                0.012,
                Tone.alpha(Color.WHITE, 0.10));
    }

    private void scarf() {
        Color accent = looks.attire().accent();
        Color pale = Tone.mix(accent, Tone.rgb(0xF2E6D8), 0.35);
        Path2D wrap = new Path2D.Double();
        wrap.moveTo(-neck * 1.45, collar - 0.16);
        wrap.curveTo(-neck, collar + 0.22, neck, collar + 0.22, neck * 1.45, collar - 0.16);
        wrap.curveTo(neck * 1.7, collar + 0.35, 0.4, collar + 0.75, 0.05, collar + 0.80);
        wrap.curveTo(-0.5, collar + 0.72, -neck * 1.7, collar + 0.35, -neck * 1.45, collar - 0.16);
        canvas.softLine(wrap, 0.07, Tone.alpha(Color.BLACK, 0.28));
        cloth(wrap, pale);
        for (int i = 1; i < 5; i++) {
            double y = collar - 0.1 + 0.16 * i;
            canvas.softLine(
                    Canvas.curve(-neck * (1.45 - 0.18 * i), y, 0.1, y + 0.34, neck * (1.45 - 0.18 * i), y - 0.03),
                    0.03,
                    Tone.alpha(Tone.lit(accent, 0.5), 0.45));
        }
    }
}
