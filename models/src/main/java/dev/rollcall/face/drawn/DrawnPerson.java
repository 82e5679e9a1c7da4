package dev.rollcall.face.drawn;

import dev.rollcall.face.Frame;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A person who does not exist. The identity seed decides everything about the person, the nuisance seed everything about
 * one picture: light, expression, tilt, position, noise. The same seeds give the same pixels on one Java release.
 *
 * <p>Immutable and thread-safe.
 */
public final class DrawnPerson {
    private final long identity;
    private final Looks looks;

    private DrawnPerson(long identity) {
        this.identity = identity;
        looks = Birth.of(identity);
    }

    public static DrawnPerson of(long identity) {
        return new DrawnPerson(identity);
    }

    public long identity() {
        return identity;
    }

    /** For choosing a name that fits. */
    public boolean woman() {
        return looks.woman();
    }

    /** Years, 35 to 75. */
    public int age() {
        return looks.age();
    }

    Looks looks() {
        return looks;
    }

    /** A portrait before a plain wall, as for an identity card; the face fills about half of the width. */
    public BufferedImage portrait(long nuisance, int width, int height) {
        Nuisance taken = Nuisance.of(nuisance);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = Canvas.smooth(picture);
        Color wall = new Chance(nuisance ^ identity).colour(0xC9CED2, 0xD6D2CA, 0xB9C3CC, 0xCBD0CB);
        graphics.setPaint(new GradientPaint(0, 0, wall, 0, height, Tone.lit(wall, 0.82)));
        graphics.fillRect(0, 0, width, height);
        double unit = Math.min(width / 3.7, height / 4.6) * taken.scale();
        double x = width / 2.0 + taken.shiftX() * unit;
        double y = height * 0.455 + taken.shiftY() * unit;
        stand(graphics, Figure.draw(looks, taken), x, y, unit);
        graphics.dispose();
        Grain.sensor(Pictures.pixels(picture), taken.noise(), taken.grain());
        return picture;
    }

    /** The {@link #portrait} as a frame for the engine. */
    public Frame frame(long nuisance, int width, int height) {
        return Pictures.frame(portrait(nuisance, width, height));
    }

    /** Puts a figure so that its eyes lie at (x, y) and a unit takes {@code unit} pixels. */
    static void stand(Graphics2D graphics, BufferedImage figure, double x, double y, double unit) {
        BufferedImage source = figure;
        double scale = unit / Figure.SCALE;
        while (scale < 0.5) {
            source = halved(source);
            scale *= 2;
        }
        AffineTransform transform =
                AffineTransform.getTranslateInstance(x + Figure.SHEET.left() * unit, y + Figure.SHEET.top() * unit);
        transform.scale(scale, scale);
        graphics.drawImage(source, transform, null);
    }

    private static BufferedImage halved(BufferedImage image) {
        int width = Math.max(1, image.getWidth() / 2);
        int height = Math.max(1, image.getHeight() / 2);
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Canvas.smooth(half);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return half;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DrawnPerson that && identity == that.identity;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(identity);
    }

    @Override
    public String toString() {
        return "DrawnPerson[" + identity + "]";
    }
}
