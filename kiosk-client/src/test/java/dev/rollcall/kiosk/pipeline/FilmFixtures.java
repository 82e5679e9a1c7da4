package dev.rollcall.kiosk.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Template;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.manifest.ModelUnavailable;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The recorded films, who is on them, and rosters enrolled from one photograph each. */
final class FilmFixtures {
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private FilmFixtures() {}

    /** Skips the test where the recorded faces are absent; under CI they must be there. */
    static Path faces() {
        Optional<Path> faces = Optional.ofNullable(System.getenv("ROLLCALL_FACES"))
                .map(Path::of)
                .filter(Files::isDirectory);
        if (faces.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("ROLLCALL_FACES names no folder of recorded faces");
        }
        assumeTrue(faces.isPresent(), "skipped: ROLLCALL_FACES names no folder of recorded faces");
        return faces.orElseThrow();
    }

    static FaceEngine engine() {
        return engine(EngineChoice.standard());
    }

    /** The engine at the operating point of drawn people. */
    static FaceEngine engineForDrawings() {
        return engine(EngineChoice.drawn());
    }

    /** Skips the test where the model files are out of reach; under CI they must be there. */
    private static FaceEngine engine(EngineChoice choice) {
        try {
            return FaceEngines.identifying(ModelStore.standard(null), choice.embedderId());
        } catch (ModelUnavailable outOfReach) {
            if (System.getenv("CI") != null) {
                throw outOfReach;
            }
            return Assumptions.abort("skipped: " + outOfReach.getMessage());
        }
    }

    /** One visit as the film's truth tells it. */
    record Truth(double start, double end, String person, boolean known) {
        /** A decision may fall into the moment after somebody has left, when the kiosk notices it. */
        boolean isDuring(long sourceMillis) {
            return sourceMillis >= start * 1000 && sourceMillis < end * 1000 + 600;
        }
    }

    static List<Truth> truth(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cell -> new Truth(
                        Double.parseDouble(cell[0]), Double.parseDouble(cell[1]), cell[2], cell[3].equals("yes")))
                .toList();
    }

    static KioskSession openSession() {
        return new KioskSession(
                id("session"),
                "Plenary",
                "Opening",
                "Hall",
                "Europe/London",
                NOON.minusSeconds(3600),
                NOON.plusSeconds(3600),
                NOON.plusSeconds(4000),
                NOON.plusSeconds(7200),
                NOON.plusSeconds(9000),
                null);
    }

    /** Everybody in the folder but {@code strangers}, enrolled from the one photograph there. */
    static Roster roster(FaceEngine engine, Path folder, Set<String> strangers) throws IOException {
        List<KioskMember> members = new ArrayList<>();
        try (Stream<Path> photos = Files.list(folder)) {
            for (Path photo : photos.sorted().toList()) {
                String name = photo.getFileName().toString().replaceFirst("[.].*", "");
                if (!strangers.contains(name)) {
                    members.add(member(engine, name, Files.readAllBytes(photo)));
                }
            }
        }
        return Roster.of(engine.description().modelId(), List.of(openSession()), members, List.of());
    }

    static KioskMember member(FaceEngine engine, String name, byte[] photo) {
        Frame picture = engine.decode(photo);
        Face face = engine.detect(picture).get(0);
        Template template = engine.embed(picture, face);
        return new KioskMember(
                id(name),
                name,
                name,
                name,
                List.of(new KioskInvitation(openSession().id(), Attendee.INVITED, null)),
                new KioskMember.Enrolled(template.modelId(), template.values()),
                null,
                List.of(),
                null,
                name);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Duration patience() {
        return Duration.ofMinutes(20);
    }
}
