package dev.rollcall.face.drawn;

import dev.rollcall.face.drawn.Looks.Eyewear;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Spectacles. */
final class EyewearPainter {
    private final Looks looks;
    private final Contour contour;
    private final Canvas canvas;
    private final Light light;

    EyewearPainter(Looks looks, Contour contour, Canvas canvas, Light light) {
        this.looks = looks;
        this.contour = contour;
        this.canvas = canvas;
        this.light = light;
    }

    void paint() {
        Eyewear eyewear = looks.eyewear();
        if (eyewear.shape() == Eyewear.Shape.NONE) {
            return;
        }
        double x = looks.eyes().apart() + 0.01;
        double size = Math.min(eyewear.size(), x - 0.07);
        double tall = size * (eyewear.shape() == Eyewear.Shape.ROUND ? 0.88 : 0.66);
        double y = 0.05;
        canvas.mirrored(() -> {
            Shape lens = lens(x, y, size, tall);
            canvas.softLine(lens(x, y + 0.03, size, tall), 0.05, Tone.alpha(Tone.rgb(0x3A1E14), 0.15));
            canvas.fill(lens, Tone.alpha(Tone.rgb(0xDCE8F0), 0.07));
            rim(lens, x, y, size, tall);
            Color arm = eyewear.colour();
            double hinge = x + size;
            canvas.line(
                    Canvas.curve(
                            hinge - 0.01,
                            y - tall * 0.45,
                            hinge + 0.06,
                            y - tall * 0.5,
                            contour.half(0) + 0.03,
                            y - 0.10),
                    Math.max(0.022, eyewear.weight()),
                    Tone.alpha(arm, 0.9));
        });
        canvas.line(
                Canvas.curve(-(x - size), y - tall * 0.25, 0, y - tall * 0.62, x - size, y - tall * 0.25),
                Math.max(0.018, eyewear.weight() * 0.8),
                eyewear.colour());
        glare(x, y, size, tall);
    }

    private Shape lens(double x, double y, double size, double tall) {
        if (looks.eyewear().shape() == Eyewear.Shape.ROUND) {
            return new Ellipse2D.Double(x - size, y - tall, 2 * size, 2 * tall);
        }
        return new RoundRectangle2D.Double(x - size, y - tall, 2 * size, 2 * tall, size * 0.75, tall * 0.9);
    }

    private void rim(Shape lens, double x, double y, double size, double tall) {
        Eyewear eyewear = looks.eyewear();
        Color colour = eyewear.colour();
        switch (eyewear.shape()) {
            case RIMLESS -> canvas.line(lens, 0.009, Tone.alpha(Tone.rgb(0x55585C), 0.7));
            case BROWLINE -> {
                canvas.line(lens, 0.014, Tone.alpha(Tone.rgb(0x7A7468), 0.95));
                Shape clip = canvas.graphics().getClip();
                canvas.graphics()
                        .clip(new java.awt.geom.Rectangle2D.Double(
                                x - size - 0.1, y - tall - 0.1, 2 * size + 0.2, tall * 0.75));
                canvas.line(lens, eyewear.weight() * 1.7, colour);
                canvas.graphics().setClip(clip);
            }
            default -> {
                canvas.line(lens, eyewear.weight(), colour);
                canvas.line(lens, eyewear.weight() * 0.25, Tone.alpha(Tone.lit(colour, 1.5), 0.5));
            }
        }
    }

    private void glare(double x, double y, double size, double tall) {
        for (double side : new double[] {-x, x}) {
            Shape clip = canvas.graphics().getClip();
            canvas.graphics().clip(lens(side, y, size, tall));
            Path2D streak = new Path2D.Double();
            double at = side + 0.5 * size * Math.signum(light.x());
            streak.moveTo(at, y - tall);
            streak.lineTo(at + 0.12, y - tall);
            streak.lineTo(at - 0.14, y + tall);
            streak.lineTo(at - 0.22, y + tall);
            streak.closePath();
            canvas.fill(streak, Tone.alpha(Color.WHITE, 0.08));
            canvas.graphics().setClip(clip);
        }
    }
}
