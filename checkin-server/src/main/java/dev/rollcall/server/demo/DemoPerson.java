package dev.rollcall.server.demo;

import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.members.founding.Newcomer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/**
 * A member of the demo's assembly, with a drawn face.
 *
 * @param seed of the drawn person; a kiosk shown the same seed sees the same face
 * @param groups names by kind, all kinds but the sector
 * @param earlierSector in which a member sat who has another by now, else empty
 */
record DemoPerson(
        long seed,
        String name,
        String sector,
        String title,
        Sex sex,
        Map<GroupKind, Set<String>> groups,
        Entry entry,
        String earlierSector) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    /** Light and expression of the enrolment photo; visits have others. */
    private static final long STUDIO = 20_260_101;

    /** When somebody entered the assembly. */
    enum Entry {
        /** With the present term. */
        WITH_THE_TERM,
        /** With the term before, and again. */
        TWO_TERMS,
        /** With the term before, and not again. */
        TERM_BEFORE,
        /** In the middle of the present term. */
        LATER
    }

    private static final Map<String, Entry> ENTRIES =
            Map.of("连任", Entry.TWO_TERMS, "上届", Entry.TERM_BEFORE, "增补", Entry.LATER);

    /** Everybody who is invited, in the order in which they arrive. */
    static List<DemoPerson> all() {
        return read("demo/people.csv");
    }

    /** Those who have left or may not exercise their office; nobody meets them. */
    static List<DemoPerson> former() {
        return read("demo/former.csv");
    }

    private static List<DemoPerson> read(String file) {
        return lines(file).map(DemoPerson::parse).toList();
    }

    /** The lines of a file of the demo, cut at the commas. */
    static Stream<String[]> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoPerson parse(String[] fields) {
        Map<GroupKind, Set<String>> groups = new EnumMap<>(GroupKind.class);
        put(groups, GroupKind.COMMITTEE, fields[5]);
        put(groups, GroupKind.ACTIVITY_GROUP, fields[6]);
        put(groups, GroupKind.PARTY_BRANCH, fields[7]);
        put(groups, GroupKind.FREE, fields[8]);
        return new DemoPerson(
                Long.parseLong(fields[0]),
                fields[1],
                fields[2],
                fields[3],
                fields[4].equals("女") ? Sex.FEMALE : Sex.MALE,
                groups,
                ENTRIES.getOrDefault(fields[9], Entry.WITH_THE_TERM),
                fields[10]);
    }

    private static void put(Map<GroupKind, Set<String>> groups, GroupKind kind, String names) {
        if (!names.isEmpty()) {
            groups.put(kind, Set.of(names.split("、")));
        }
    }

    String number() {
        return "D" + seed;
    }

    Newcomer newcomer(DemoTerms terms) {
        Map<GroupKind, Set<String>> sitting = new EnumMap<>(groups);
        sitting.put(GroupKind.SECTOR, Set.of(earlierSector.isEmpty() ? sector : earlierSector));
        return new Newcomer(number(), name, sex, title, "", sitting, terms.of(entry), terms.since(entry));
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
