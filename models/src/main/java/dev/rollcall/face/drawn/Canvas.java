package dev.rollcall.face.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/** A transparent layer one draws on in units; soft edges come from layered strokes and gradients. */
final class Canvas implements AutoCloseable {
    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(Raster raster) {
        image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        graphics = smooth(image);
        graphics.scale(raster.scale(), raster.scale());
        graphics.translate(-raster.left(), -raster.top());
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    Graphics2D graphics() {
        return graphics;
    }

    BufferedImage image() {
        return image;
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    /** A round spot that fades to nothing at its rim. */
    void glow(double x, double y, double radiusX, double radiusY, Color colour) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(radiusX, radiusY);
        Color half = Tone.alpha(colour, colour.getAlpha() / 255.0 * 0.55);
        graphics.setPaint(
                new RadialGradientPaint(new Point2D.Double(0, 0), 1f, new float[] {0f, 0.45f, 1f}, new Color[] {
                    colour, half, Tone.alpha(colour, 0)
                }));
        graphics.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        graphics.setTransform(before);
    }

    void line(Shape shape, double width, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** A stroke with soft edges, {@code width} wide where it has half its strength. */
    void softLine(Shape shape, double width, Color colour) {
        double strength = colour.getAlpha() / 255.0;
        for (int i = 0; i < 5; i++) {
            line(shape, width * (1.8 - 0.36 * i), Tone.alpha(colour, strength * 0.26));
        }
    }

    static Path2D curve(double x0, double y0, double cx, double cy, double x1, double y1) {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.quadTo(cx, cy, x1, y1);
        return path;
    }

    /** Draws the same in both halves of the picture, the second time mirrored at the axis of the face. */
    void mirrored(Runnable drawing) {
        drawing.run();
        AffineTransform before = graphics.getTransform();
        graphics.scale(-1, 1);
        drawing.run();
        graphics.setTransform(before);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
