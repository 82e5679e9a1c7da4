package dev.rollcall.kiosk.bench;

import dev.rollcall.codes.QrPicture;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;

/** A phone's screen or a card with a code on it, flat and from above, as grey levels. Immutable. */
final class HeldCode {
    /** Page round the quiet zone, and the edge of what is held round that; in modules. */
    private static final int PAGE = 3;

    private static final int EDGE = 3;
    private static final int PIXELS = 10;
    private static final double CRACK_CM = 0.03;

    private final byte[] grey;
    private final int side;
    private final double cmPerModule;

    private HeldCode(BufferedImage image, double cmPerModule) {
        this.grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        this.side = image.getWidth();
        this.cmPerModule = cmPerModule;
    }

    /** Draws {@code code}, {@code cm} wide without its quiet zone, with what troubles its surface. */
    static HeldCode draw(QrPicture code, double cm, Trouble trouble, SplittableRandom chance) {
        double cmPerModule = cm / (code.side() - 2 * QrPicture.QUIET_ZONE);
        int modules = code.side() + 2 * (PAGE + EDGE);
        var image = new BufferedImage(modules * PIXELS, modules * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(PIXELS, PIXELS);
        modules(graphics, code, trouble.light());
        graphics.translate(EDGE + PAGE, EDGE + PAGE);
        switch (trouble) {
            case GLARE -> glare(graphics, code.side(), chance);
            case SHADOW -> shadow(graphics, code.side(), chance);
            case CRACKED -> cracks(graphics, code.side(), CRACK_CM / cmPerModule, chance);
            default -> {}
        }
        graphics.dispose();
        return new HeldCode(image, cmPerModule);
    }

    /** Centimetres from the middle to an edge. */
    double halfCm() {
        return side * cmPerModule / PIXELS / 2;
    }

    /** The grey level at a place in centimetres from the middle; negative beside what is held. */
    float at(double rightCm, double downCm) {
        int x = (int) Math.floor(side / 2.0 + rightCm / cmPerModule * PIXELS);
        int y = (int) Math.floor(side / 2.0 + downCm / cmPerModule * PIXELS);
        return x < 0 || y < 0 || x >= side || y >= side ? -1 : grey[y * side + x] & 0xff;
    }

    private static void modules(Graphics2D graphics, QrPicture code, Trouble.Light light) {
        int all = code.side() + 2 * (PAGE + EDGE);
        graphics.setColor(new Color(24, 24, 24));
        graphics.fill(new Rectangle2D.Double(0, 0, all, all));
        graphics.setColor(level(light.white()));
        graphics.fill(new Rectangle2D.Double(EDGE, EDGE, all - 2 * EDGE, all - 2 * EDGE));
        graphics.setColor(level(light.black()));
        for (int y = 0; y < code.side(); y++) {
            for (int x = 0; x < code.side(); x++) {
                if (code.isDark(x, y)) {
                    graphics.fill(new Rectangle2D.Double(EDGE + PAGE + x, EDGE + PAGE + y, 1, 1));
                }
            }
        }
    }

    /** A lamp mirrored in the glass: white in its middle, over about a tenth of the code. */
    private static void glare(Graphics2D graphics, int side, SplittableRandom chance) {
        float radius = side * 0.24f;
        float x = (float) (side * (0.4 + 0.2 * chance.nextDouble()));
        float y = (float) (side * (0.4 + 0.2 * chance.nextDouble()));
        graphics.setPaint(new RadialGradientPaint(
                x, y, radius, new float[] {0, 0.35f, 1}, new Color[] {white(235), white(150), white(0)}));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Light from one side: the other gets a third of it. */
    private static void shadow(Graphics2D graphics, int side, SplittableRandom chance) {
        double angle = chance.nextDouble(2 * Math.PI);
        float dx = (float) (Math.cos(angle) * side * 0.25);
        float dy = (float) (Math.sin(angle) * side * 0.25);
        float middle = side / 2f;
        graphics.setPaint(new GradientPaint(
                middle - dx, middle - dy, new Color(0, 0, 0, 170), middle + dx, middle + dy, new Color(0, 0, 0, 0)));
        graphics.fill(new Rectangle2D.Double(-PAGE - EDGE, -PAGE - EDGE, side + 12, side + 12));
    }

    /** A star of cracks from one blow, some catching light and some dark, and a broken ring round it. */
    private static void cracks(Graphics2D graphics, int side, double width, SplittableRandom chance) {
        double x = side * (0.2 + 0.6 * chance.nextDouble());
        double y = side * (0.2 + 0.6 * chance.nextDouble());
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.8f));
        graphics.setStroke(new BasicStroke((float) width));
        for (int ray = 0; ray < 10; ray++) {
            double angle = (ray + chance.nextDouble()) * Math.PI / 5;
            double length = side * (0.2 + 0.7 * chance.nextDouble());
            graphics.setColor(level(ray % 2 == 0 ? 235 : 40));
            graphics.draw(jagged(x, y, angle, length, chance));
        }
    }

    private static Path2D jagged(double x, double y, double angle, double length, SplittableRandom chance) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        int steps = 6;
        for (int i = 0; i < steps; i++) {
            angle += (chance.nextDouble() - 0.5) * 0.5;
            x += Math.cos(angle) * length / steps;
            y += Math.sin(angle) * length / steps;
            path.lineTo(x, y);
        }
        return path;
    }

    private static Color level(int grey) {
        return new Color(grey, grey, grey);
    }

    private static Color white(int alpha) {
        return new Color(255, 255, 255, alpha);
    }
}
