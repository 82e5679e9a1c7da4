package dev.rollcall.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.FaceEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bars on real faces, on a part of them that takes seconds; docs/biometrics.md has the whole. */
class EvaluateTest {
    private static final int PEOPLE = 60;
    private static final int STRANGERS = 120;

    @Test
    void threePhotosFindNearlyEverybodyAndHardlyAnyStranger() {
        Path faces = RealFaces.require().resolve("lfw");
        RealFaces.requireModels();
        PhotoFolder known = first(PhotoFolder.under(faces.resolve("known")), PEOPLE);
        PhotoFolder unknown = first(PhotoFolder.under(faces.resolve("unknown")), STRANGERS);
        Report report = run(new Identification.Plan(known, known, unknown, 3));
        assertThat(report.detectionFailures()).isZero();
        assertThat(report.rank1()).isGreaterThanOrEqualTo(0.98);
        assertThat(report.rates().get(0).falseNegative()).isLessThanOrEqualTo(0.04);
    }

    @Test
    void onePortraitFindsTheSamePersonTenYearsLater() {
        Path roster = RealFaces.require().resolve("roster");
        RealFaces.requireModels();
        Report report = run(new Identification.Plan(
                PhotoFolder.under(roster.resolve("enrol")), PhotoFolder.under(roster.resolve("probe")), null, 1));
        assertThat(report.rank1()).isGreaterThanOrEqualTo(0.98);
    }

    private static Report run(Identification.Plan plan) {
        try (FaceEngine engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128")) {
            return Identification.run(plan, new Acquisition(engine, done -> {}), "mobilefacenet_128");
        }
    }

    private static PhotoFolder first(PhotoFolder folder, int people) {
        SortedMap<String, List<Path>> some = new TreeMap<>();
        folder.photos().entrySet().stream().limit(people).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return new PhotoFolder(some);
    }
}
