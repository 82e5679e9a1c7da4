package dev.rollcall.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.Template;
import dev.rollcall.face.manifest.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real engine on real people: official portraits taken ten years apart. */
class RosterTest {
    @Test
    void recognisesTwentyMembersTenYearsLater() throws IOException {
        Path roster = RealFaces.require().resolve("roster");
        RealFaces.requireModels();
        try (FaceEngine engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128")) {
            Map<String, Template> enrolled = templates(engine, roster.resolve("enrol"), 20);
            Map<String, Template> probes = templates(engine, roster.resolve("probe"), 20);
            assertThat(probes.keySet()).isEqualTo(enrolled.keySet()).hasSize(20);
            probes.forEach((id, probe) -> assertThat(nearest(enrolled, probe)).isEqualTo(id));
        }
    }

    static Map<String, Template> templates(FaceEngine engine, Path directory, int limit) throws IOException {
        Map<String, Template> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().limit(limit).toList()) {
                Frame frame = engine.decode(Files.readAllBytes(file));
                List<Face> faces = engine.detect(frame);
                assertThat(faces).as(file.toString()).isNotEmpty();
                templates.put(
                        file.getFileName().toString().replaceFirst("\\..*", ""), engine.embed(frame, faces.get(0)));
            }
        }
        return templates;
    }

    private static String nearest(Map<String, Template> enrolled, Template probe) {
        return enrolled.entrySet().stream()
                .max((a, b) -> Float.compare(
                        a.getValue().similarity(probe), b.getValue().similarity(probe)))
                .orElseThrow()
                .getKey();
    }
}
