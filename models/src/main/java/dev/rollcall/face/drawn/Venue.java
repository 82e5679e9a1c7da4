package dev.rollcall.face.drawn;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The lobby behind whoever stands at the kiosk: wall panels, tall windows, a stone floor, out of focus. */
final class Venue {
    private static final int SOFTNESS = 8;

    private Venue() {}

    static BufferedImage lobby(int width, int height) {
        BufferedImage small = new BufferedImage(width / SOFTNESS, height / SOFTNESS, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = Canvas.smooth(small);
        graphics.scale(small.getWidth() / 1280.0, small.getHeight() / 720.0);
        wall(graphics);
        windows(graphics);
        floor(graphics);
        graphics.dispose();
        return enlarged(enlarged(small, width / 3, height / 3), width, height);
    }

    private static void wall(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, Tone.rgb(0xB9AD9C), 1280, 500, Tone.rgb(0x8C8174)));
        graphics.fill(new Rectangle2D.Double(0, 0, 1280, 720));
        for (int x = 470; x < 1280; x += 118) {
            graphics.setPaint(new GradientPaint(x, 0, Tone.rgb(0x8A6A4C), x + 92, 0, Tone.rgb(0x6E523A)));
            graphics.fill(new Rectangle2D.Double(x, 60, 92, 470));
        }
        graphics.setColor(Tone.rgb(0xCFC4B2));
        graphics.fill(new Rectangle2D.Double(0, 28, 1280, 20));
    }

    private static void windows(Graphics2D graphics) {
        for (int x : new int[] {40, 250}) {
            graphics.setPaint(new GradientPaint(x, 60, Tone.rgb(0xE9EFF3), x, 520, Tone.rgb(0xC3CFD2)));
            graphics.fill(new Rectangle2D.Double(x, 70, 165, 460));
            graphics.setColor(Tone.rgb(0x77695A));
            graphics.fill(new Rectangle2D.Double(x + 76, 70, 12, 460));
            graphics.fill(new Rectangle2D.Double(x, 250, 165, 10));
        }
        graphics.setColor(Tone.alpha(Tone.rgb(0x5F7A58), 0.8));
        graphics.fill(new Ellipse2D.Double(1120, 360, 130, 170));
    }

    private static void floor(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 530, Tone.rgb(0x8F877B), 0, 720, Tone.rgb(0x655E55)));
        graphics.fill(new Rectangle2D.Double(0, 530, 1280, 190));
        Path2D shine = new Path2D.Double();
        shine.moveTo(60, 530);
        shine.lineTo(400, 530);
        shine.lineTo(560, 720);
        shine.lineTo(-60, 720);
        shine.closePath();
        graphics.setColor(Tone.alpha(Color.WHITE, 0.18));
        graphics.fill(shine);
    }

    /** What shows below the chest of somebody still far away, and the shadow on the floor. */
    static void lowerBody(Graphics2D graphics, Looks looks, double x, double y, double unit) {
        Color cloth = looks.attire().cloth();
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(unit, unit);
        graphics.setColor(Tone.alpha(Color.BLACK, 0.22));
        graphics.fill(new Ellipse2D.Double(-2.6, 20.6, 5.2, 0.9));
        graphics.setColor(Tone.lit(cloth, 0.55));
        graphics.fill(new Rectangle2D.Double(-1.5, 9, 1.35, 12));
        graphics.fill(new Rectangle2D.Double(0.15, 9, 1.35, 12));
        graphics.setPaint(new GradientPaint(-2.6f, 0, Tone.lit(cloth, 0.62), 2.6f, 0, Tone.lit(cloth, 0.9)));
        double wide = looks.woman() ? 2.5 : 2.9;
        graphics.fill(new RoundRectangle2D.Double(-wide, 4.2, 2 * wide, 6.2, 1.2, 1.2));
        graphics.setTransform(before);
    }

    private static BufferedImage enlarged(BufferedImage image, int width, int height) {
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = Canvas.smooth(large);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                null);
        graphics.dispose();
        return large;
    }
}
