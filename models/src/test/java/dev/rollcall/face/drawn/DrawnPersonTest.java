package dev.rollcall.face.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Gallery;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.Template;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.FaceEngines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnPersonTest {
    private static final int PEOPLE = 20;

    @Test
    void theSameSeedsGiveTheSamePixels() {
        assertThat(DrawnPerson.of(5).frame(3, 160, 200).bgr())
                .isEqualTo(DrawnPerson.of(5).frame(3, 160, 200).bgr());
        assertThat(DrawnScene.lobby().at(DrawnPerson.of(5), 0.6, 3, 9).bgr())
                .isEqualTo(DrawnScene.lobby().at(DrawnPerson.of(5), 0.6, 3, 9).bgr());
    }

    @Test
    void otherSeedsGiveOtherPictures() {
        byte[] one = DrawnPerson.of(5).frame(3, 160, 200).bgr();
        assertThat(DrawnPerson.of(5).frame(4, 160, 200).bgr()).isNotEqualTo(one);
        assertThat(DrawnPerson.of(6).frame(3, 160, 200).bgr()).isNotEqualTo(one);
    }

    @Test
    void thereAreWomenAndMenOfEveryAge() {
        List<DrawnPerson> people = DrawnPeople.members();
        assertThat(people).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(people).anyMatch(DrawnPerson::woman).anyMatch(person -> !person.woman());
        assertThat(people).allMatch(person -> person.age() >= 35 && person.age() <= 75);
        assertThat(people).doesNotContainAnyElementsOf(DrawnPeople.strangers());
    }

    @Test
    void aMachineWithoutModelsFindsThem() {
        try (FaceEngine engine = FaceEngines.demoGrade()) {
            long found = DrawnPeople.members().stream()
                    .limit(PEOPLE)
                    .filter(person -> !engine.detect(person.frame(1, 320, 400)).isEmpty())
                    .count();
            assertThat(found).isGreaterThanOrEqualTo(PEOPLE - 1);
        }
    }

    @Test
    void theEngineFindsThemAndTellsThemApart() {
        RealFaces.requireModels();
        try (FaceEngine engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128")) {
            DrawnScene scene = DrawnScene.lobby();
            Map<DrawnPerson, Template> templates = new HashMap<>();
            for (DrawnPerson person : DrawnPeople.members().subList(0, PEOPLE)) {
                templates.put(person, template(engine, person.frame(1, 320, 400)));
            }
            Gallery<DrawnPerson> gallery = Gallery.of(templates);
            assertThat(templates.keySet()).allSatisfy(person -> {
                var match = gallery.search(template(engine, scene.at(person, 1, 77)))
                        .orElseThrow();
                assertThat(match.best()).isEqualTo(person);
                assertThat(match.score()).isGreaterThan(0.5f);
            });
        }
    }

    private static Template template(FaceEngine engine, Frame frame) {
        List<Face> faces = engine.detect(frame);
        assertThat(faces).hasSize(1);
        return engine.embed(frame, faces.get(0));
    }
}
