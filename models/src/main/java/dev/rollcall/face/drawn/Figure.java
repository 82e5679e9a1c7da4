package dev.rollcall.face.drawn;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** One person from the chest up on a transparent ground, {@link #SCALE} pixels a unit, eyes at the origin. */
final class Figure {
    static final double SCALE = 150;
    static final Raster SHEET = Raster.over(-3.1, -2.3, 3.1, 4.8, SCALE);
    private static final Raster HEAD = Raster.over(-1.4, -1.85, 1.4, 2.15, SCALE);

    private final Looks looks;
    private final Nuisance nuisance;
    private final Contour contour;
    private final Light light;

    private Figure(Looks looks, Nuisance nuisance) {
        this.looks = looks;
        this.nuisance = nuisance;
        contour = new Contour(looks.skull());
        light = new Light(nuisance);
    }

    static BufferedImage draw(Looks looks, Nuisance nuisance) {
        return new Figure(looks, nuisance).whole();
    }

    private BufferedImage whole() {
        BufferedImage head = head();
        try (Canvas canvas = new Canvas(SHEET)) {
            HairPainter hair = new HairPainter(looks, contour, canvas, light);
            AttirePainter attire = new AttirePainter(looks, canvas, light);
            AffineTransform upright = canvas.graphics().getTransform();
            tilt(canvas.graphics());
            hair.back();
            canvas.graphics().setTransform(upright);
            attire.neck();
            attire.clothes();
            tilt(canvas.graphics());
            canvas.mirrored(this.new Ear(canvas)::paint);
            place(canvas.graphics(), head);
            hair.front();
            new EyewearPainter(looks, contour, canvas, light).paint();
            return canvas.image();
        }
    }

    /** The head turns about the neck. */
    private void tilt(Graphics2D graphics) {
        graphics.rotate(nuisance.tilt(), 0, looks.skull().chinY());
    }

    private static void place(Graphics2D graphics, BufferedImage head) {
        AffineTransform transform = AffineTransform.getTranslateInstance(HEAD.left(), HEAD.top());
        transform.scale(1 / SCALE, 1 / SCALE);
        graphics.drawImage(head, transform, null);
    }

    private BufferedImage head() {
        BufferedImage skin = SkinPainter.albedo(HEAD, looks, nuisance);
        Relief relief = new Relief(HEAD, looks, contour, nuisance);
        light.fall(skin, HEAD, relief, looks.hair().style() == Looks.Hair.Style.BALD ? 0.16 : 0.09);
        try (Canvas canvas = new Canvas(HEAD)) {
            canvas.fill(contour.outline(0), Color.BLACK);
            Graphics2D graphics = canvas.graphics();
            graphics.setComposite(AlphaComposite.SrcIn);
            place(graphics, skin);
            graphics.setComposite(AlphaComposite.SrcOver);
            new FeaturePainter(looks, nuisance, canvas).paint();
            return canvas.image();
        }
    }

    /** The right-hand ear; the other is its mirror image. */
    private final class Ear {
        private final Canvas canvas;

        private Ear(Canvas canvas) {
            this.canvas = canvas;
        }

        void paint() {
            double size = looks.ears().size();
            double out = looks.ears().out();
            double x = contour.half(0.2) - 0.08;
            Color skin = Tone.mix(looks.skin().base(), Tone.rgb(0xB4584A), 0.18);
            Ellipse2D shell = new Ellipse2D.Double(x - 0.06, 0.25 - size * 0.9, 0.14 + out, size * 1.75);
            AffineTransform before = canvas.graphics().getTransform();
            canvas.graphics().rotate(0.12, x, 0.25);
            canvas.fill(shell, Tone.lit(skin, 0.74));
            canvas.softLine(
                    Canvas.curve(x + 0.02, -0.1, x + out + 0.05, -0.1, x + out, 0.35),
                    0.035,
                    Tone.alpha(Tone.lit(skin, 1.1), 0.5));
            canvas.glow(
                    x + 0.04 + out * 0.25, 0.24, 0.06 + out * 0.3, size * 0.5, Tone.alpha(Tone.rgb(0x5A2A1E), 0.55));
            canvas.graphics().setTransform(before);
        }
    }
}
