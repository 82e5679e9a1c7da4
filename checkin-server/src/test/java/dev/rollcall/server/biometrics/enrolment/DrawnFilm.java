package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import dev.rollcall.face.drawn.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A film of a drawn person for Chromium's fake camera: JPEG after JPEG, 30 a second, over and over. */
final class DrawnFilm {
    private static final int HEIGHT = 720;
    private static final int WIDTH = 1280;
    /** Where {@link DrawnScene} puts the eyes of a person at the kiosk, and how many pixels half a face takes. */
    private static final double EYES = HEIGHT * 0.43;

    private static final double UNIT = HEIGHT * 0.15;
    /** Half the width of the head, in halves of a face. */
    private static final double HEAD = 1.15;
    /** Small turns in degrees; to the right the drawn shadow of the nose makes them look larger. */
    static final double LEFT = 40;

    static final double RIGHT = -26;

    private final DrawnScene lobby = DrawnScene.lobby(WIDTH, HEIGHT);
    private final DrawnPerson person;
    private long tick;

    private DrawnFilm(DrawnPerson person) {
        this.person = person;
    }

    /** Nobody; far away; near and straight; turned a little to the person's left; to the right. */
    static Path of(DrawnPerson person, Path folder) throws IOException {
        Path file = folder.resolve("person-" + person.identity() + ".mjpeg");
        var film = new DrawnFilm(person);
        try (OutputStream out = Files.newOutputStream(file)) {
            film.shoot(out, 10, Double.NaN, 0);
            film.shoot(out, 10, 0.3, 0);
            film.shoot(out, 45, 1, 0);
            film.shoot(out, 35, 1, LEFT);
            film.shoot(out, 35, 1, RIGHT);
        }
        return file;
    }

    private void shoot(OutputStream out, int frames, double approach, double turn) throws IOException {
        for (int i = 0; i < frames; i++) {
            tick += 2;
            Frame frame = Double.isNaN(approach) ? lobby.empty(tick) : lobby.at(person, approach, 1, tick);
            BufferedImage picture = turned(Pictures.image(frame), turn);
            var jpeg = new java.io.ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", jpeg);
            out.write(jpeg.toByteArray());
            out.write(jpeg.toByteArray());
        }
    }

    /** The picture with the head turned by so many degrees to the person's left: an ellipsoid with a nose on it. */
    static BufferedImage turned(BufferedImage picture, double degrees) {
        if (degrees == 0) {
            return picture;
        }
        double turn = Math.toRadians(degrees);
        var result = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double across = (x - WIDTH / 2.0) / UNIT;
                double source = source(across, (y - EYES) / UNIT, turn);
                int from = (int) Math.max(0, Math.min(WIDTH - 1, Math.round(source * UNIT + WIDTH / 2.0)));
                result.setRGB(x, y, picture.getRGB(from, y));
            }
        }
        return result;
    }

    /** Which place of the straight face is seen there after the turn, by iteration. */
    private static double source(double across, double down, double turn) {
        double from = across;
        for (int i = 0; i < 12; i++) {
            double shift = depth(from, down) * Math.sin(turn) + inside(from) * from * (Math.cos(turn) - 1);
            from = (from + across - shift * level(down)) / 2;
        }
        return from;
    }

    private static double depth(double across, double down) {
        double nose = Math.exp(-(across * across / 0.08 + (down - 0.55) * (down - 0.55) / 0.12));
        return 0.85 * Math.sqrt(Math.max(0, HEAD * HEAD - across * across)) + 0.38 * nose;
    }

    private static double inside(double across) {
        return Math.abs(across) < HEAD ? 1 : 0;
    }

    /** 1 from brow to chin, fading to 0 above the hair and on the chest. */
    private static double level(double down) {
        double away = Math.max(0, Math.abs(down - 0.2) - 1.3);
        return Math.exp(-away * away * 4);
    }
}
