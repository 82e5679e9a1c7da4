package dev.rollcall.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Grade;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.manifest.FetchProgress;
import dev.rollcall.face.manifest.Manifest;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelPlaces;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.manifest.ModelUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceEnginesTest {
    @Test
    void goesOnDemoGradeWithTheReasonWhereNoModelIsToBeHad(@TempDir Path empty) {
        Manifest shipped = Manifest.shipped();
        Manifest offline = new Manifest(
                shipped.models().stream().map(FaceEnginesTest::withoutAddress).toList(), shipped.builtIn());
        ModelPlaces places = new ModelPlaces(empty, List.of(), null, empty.resolve("cache"));
        Opened opened =
                FaceEngines.open(new ModelStore(offline, places, FetchProgress.silent()), EngineChoice.standard());
        try (FaceEngine engine = opened.engine()) {
            assertThat(engine.description().grade()).isEqualTo(Grade.DEMO);
            assertThat(opened.whyDemoGrade())
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining("face_detection_yunet_2023mar.onnx");
        }
    }

    @Test
    void findsNobodyInAnEmptyFrameAndTwoPeopleSideBySide() throws IOException {
        Path roster = RealFaces.require().resolve("roster/probe");
        RealFaces.requireModels();
        try (FaceEngine engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128");
                Stream<Path> files = Files.list(roster)) {
            List<Path> two = files.sorted().limit(2).toList();
            Frame left = engine.decode(Files.readAllBytes(two.get(0)));
            Frame right = engine.decode(Files.readAllBytes(two.get(1)));
            assertThat(engine.detect(Frame.ofBgr(640, 480, new byte[640 * 480 * 3])))
                    .isEmpty();
            List<Face> faces = engine.detect(sideBySide(left, right));
            assertThat(faces).hasSize(2);
            assertThat(faces.get(0).box().area())
                    .isGreaterThanOrEqualTo(faces.get(1).box().area());
            Face only = engine.detect(left).get(0);
            assertThat(engine.assess(left, only).acceptable()).isTrue();
            assertThat(engine.bonaFide(left, only).orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    private static ModelEntry withoutAddress(ModelEntry entry) {
        return new ModelEntry(
                entry.id(),
                entry.role(),
                entry.file(),
                List.of(),
                entry.sha256(),
                entry.bytes(),
                entry.licence(),
                entry.input(),
                entry.embeddingLength(),
                entry.calibration(),
                entry.remarks());
    }

    private static Frame sideBySide(Frame left, Frame right) {
        int width = left.width() + right.width();
        int height = Math.max(left.height(), right.height());
        byte[] bgr = new byte[width * height * 3];
        paste(left, bgr, width, 0);
        paste(right, bgr, width, left.width());
        return Frame.ofBgr(width, height, bgr);
    }

    private static void paste(Frame frame, byte[] bgr, int width, int x) {
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.bgr(), y * frame.width() * 3, bgr, (y * width + x) * 3, frame.width() * 3);
        }
    }
}
