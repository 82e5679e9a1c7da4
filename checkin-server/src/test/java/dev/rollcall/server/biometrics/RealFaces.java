package dev.rollcall.server.biometrics;

import dev.rollcall.server.RealThings;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Photographs of real people, from the folder in {@code ROLLCALL_FACES}; and pictures that show nobody or too many. */
final class RealFaces {
    private RealFaces() {}

    /** Two people side by side. */
    static byte[] together(byte[] left, byte[] right) {
        BufferedImage first = read(left);
        BufferedImage second = read(right);
        var both = new BufferedImage(
                first.getWidth() + second.getWidth(),
                Math.max(first.getHeight(), second.getHeight()),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(first, 0, 0, null);
        graphics.drawImage(second, first.getWidth(), 0, null);
        graphics.dispose();
        return jpeg(both);
    }

    /** Hills under a sky. */
    static byte[] landscape() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x6fa8dc), 0, 480, Color.WHITE));
        graphics.fillRect(0, 0, 640, 480);
        graphics.setPaint(new Color(0x4f7942));
        graphics.fillPolygon(
                new Polygon(new int[] {0, 180, 360, 640, 640, 0}, new int[] {330, 210, 340, 250, 480, 480}, 6));
        graphics.dispose();
        return jpeg(image);
    }

    /** The {@code index}-th enrolment portrait, by file name. */
    static byte[] enrolment(int index) {
        return photo("roster/enrol", index);
    }

    /** Several photographs of the {@code index}-th known person. */
    static List<byte[]> severalOf(int index) {
        return sorted(sorted(RealThings.faces().resolve("lfw/known")).get(index)).stream()
                .map(RealFaces::bytes)
                .toList();
    }

    private static byte[] photo(String folder, int index) {
        return bytes(sorted(RealThings.faces().resolve(folder)).get(index));
    }

    private static List<Path> sorted(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage read(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
