package dev.rollcall.server.demo;

import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.server.members.MemberDraft;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/**
 * A member of the demo's assembly, with a drawn face.
 *
 * @param seed of the drawn person; a kiosk shown the same seed sees the same face
 */
record DemoPerson(long seed, String name, String sector, String title) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    /** Light and expression of the enrolment photo; visits have others. */
    private static final long STUDIO = 20_260_101;

    /** Everybody, in the order in which they arrive. */
    static List<DemoPerson> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/people.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(DemoPerson::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoPerson parse(String line) {
        String[] fields = line.split(",");
        return new DemoPerson(Long.parseLong(fields[0]), fields[1], fields[2], fields[3]);
    }

    String number() {
        return "D" + seed;
    }

    MemberDraft draft() {
        return new MemberDraft(number(), name, "", sector, title);
    }

    /** A photo as a photographer would hand it in, JPEG. */
    byte[] photo() {
        BufferedImage picture = DrawnPerson.of(seed).portrait(STUDIO, WIDTH, HEIGHT);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
