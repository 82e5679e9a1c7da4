package dev.rollcall.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Gallery;
import dev.rollcall.face.Grade;
import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.SamePerson;
import dev.rollcall.face.Template;
import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What runs on a machine with no model file, on the people it is for: those who do not exist. */
class DemoGradeTest {
    private static final int PEOPLE = 12;
    private static final int PICTURES = 3;
    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        engine = FaceEngines.demoGrade();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void tellsDrawnPeopleApart() {
        Map<Integer, Template> enrolled = new HashMap<>();
        for (int person = 0; person < PEOPLE; person++) {
            enrolled.put(person, average(person, true));
        }
        Gallery<Integer> gallery = Gallery.of(enrolled);
        OperatingPoints points = engine.description().operatingPoints();
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(gallery.search(average(person, false)).map(Match::best)).contains(person);
        }
        for (int stranger = 40; stranger < 40 + PEOPLE; stranger++) {
            Match<Integer> match = gallery.search(average(stranger, false)).orElseThrow();
            assertThat(points.band(match, PEOPLE)).isNotEqualTo(OperatingPoints.Band.ACCEPT);
        }
    }

    @Test
    void knowsAVisitorAgainAndTakesNobodyElseForOne() {
        SamePerson bar = engine.description().operatingPoints().samePerson();
        List<Template> visits = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<Template> frames = visit(person);
            Template visit = Template.average(frames);
            assertThat(frames).allMatch(frame -> visit.similarity(frame) >= bar.withinTrack());
            assertThat(visit.similarity(Template.average(frames.subList(frames.size() - PICTURES, frames.size()))))
                    .isGreaterThanOrEqualTo(bar.acrossTracks());
            assertThat(visits).noneMatch(other -> other.similarity(visit) >= bar.withinTrack());
            visits.add(visit);
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(engine.description().grade()).isEqualTo(Grade.DEMO);
        assertThat(engine.description().templateLength())
                .isEqualTo(average(0, true).length());
        assertThat(engine.description().detectsPresentationAttacks()).isFalse();
    }

    /** Somebody walks up and stays, in one light. */
    private static List<Template> visit(int person) {
        DrawnScene scene = DrawnScene.lobby();
        DrawnPerson drawn = DrawnPeople.members().get(person);
        List<Template> templates = new ArrayList<>();
        for (int step = 0; step < 7; step++) {
            Frame frame = scene.at(drawn, Math.min(1, 0.6 + 0.1 * step), person, 10L * step);
            engine.detect(frame).stream().findFirst().ifPresent(face -> templates.add(engine.embed(frame, face)));
        }
        assertThat(templates).as("person %d", person).hasSizeGreaterThan(PICTURES);
        return templates;
    }

    private static Template average(int person, boolean portrait) {
        DrawnScene scene = DrawnScene.lobby();
        DrawnPerson drawn = DrawnPerson.of(person);
        List<Template> templates = new ArrayList<>();
        for (int picture = 0; picture < PICTURES; picture++) {
            Frame frame = portrait
                    ? drawn.frame(picture * 7_919L + person * 31L + 1, 480, 600)
                    : scene.at(drawn, 1.0, (PICTURES + picture) * 104_729L + person * 17L + 5);
            List<Face> faces = engine.detect(frame);
            if (!faces.isEmpty()) {
                templates.add(engine.embed(frame, faces.get(0)));
            }
        }
        assertThat(templates).as("person %d", person).isNotEmpty();
        return Template.average(templates);
    }
}
