package dev.rollcall.face.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints.Band;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.Template;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.face.opencv.FaceEngines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measurement behind the operating point of drawings in the manifest. */
class DrawnOperatingPointTest {
    private static final int MEMBERS = 40;

    private final DrawnScene lobby = DrawnScene.lobby();

    @Test
    void acceptsEveryDrawnMemberAndNoDrawnStranger() {
        RealFaces.requireModels();
        try (FaceEngine engine = FaceEngines.identifying(
                ModelStore.standard(null), EngineChoice.drawn().embedderId())) {
            List<DrawnPerson> people = DrawnPeople.members();
            Map<Long, Template> enrolled = new HashMap<>();
            for (DrawnPerson person : people.subList(0, MEMBERS)) {
                enrolled.put(person.identity(), template(engine, person.frame(1, 480, 600)));
            }
            Gallery<Long> gallery = Gallery.of(enrolled);

            for (DrawnPerson person : people.subList(0, MEMBERS)) {
                Match<Long> match = visit(engine, gallery, person);
                assertThat(match.best()).isEqualTo(person.identity());
                assertThat(engine.description().operatingPoints().band(match, MEMBERS))
                        .isEqualTo(Band.ACCEPT);
            }
            List<DrawnPerson> strangers = new ArrayList<>(DrawnPeople.strangers());
            strangers.addAll(people.subList(MEMBERS + 5, people.size()));
            for (DrawnPerson stranger : strangers) {
                Match<Long> match = visit(engine, gallery, stranger);
                assertThat(engine.description().operatingPoints().band(match, MEMBERS))
                        .as("stranger %s at %s", stranger, match.score())
                        .isNotEqualTo(Band.ACCEPT);
            }
        }
    }

    private Match<Long> visit(FaceEngine engine, Gallery<Long> gallery, DrawnPerson person) {
        List<Template> frames = new ArrayList<>();
        for (double approach : new double[] {0.85, 0.92, 0.99}) {
            frames.add(template(engine, lobby.at(person, approach, person.identity() * 131)));
        }
        return gallery.search(Template.average(frames)).orElseThrow();
    }

    private static Template template(FaceEngine engine, Frame frame) {
        Face face = engine.detect(frame).get(0);
        return engine.embed(frame, face);
    }
}
