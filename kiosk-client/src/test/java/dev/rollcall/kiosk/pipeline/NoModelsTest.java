package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.KioskMember;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drawn people before the engine of a machine that has no model file, as the demo shows them there. */
class NoModelsTest {
    private static final Clock CLOCK = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);

    @Test
    void answersTheStrangerWhoFollowsAMember() throws Exception {
        List<Decision> stored = Collections.synchronizedList(new ArrayList<>());
        var settings =
                PipelineSettings.standard().withLiveness(LivenessPolicy.OFF).withDemoGradeAdmitted();
        try (FaceEngine engine = FaceEngines.demoGrade()) {
            Roster roster = roster(engine, 29, 31);
            var source = FrameSources.open("demo:29,358,31?speed=max&visits=3", engine, CLOCK);
            try (var pipeline = new KioskPipeline(source, engine, () -> roster, stored::add, CLOCK, settings)) {
                pipeline.start();
                assertThat(pipeline.awaitEnd(FilmFixtures.patience())).isTrue();
            }
        }

        // Drawn people are much alike to this engine: the stranger must not pass for the visitor before.
        assertThat(stored).extracting(Decision::memberId).containsExactly(id(29), null, id(31));
    }

    private static Roster roster(FaceEngine engine, long... identities) {
        List<KioskMember> members = new ArrayList<>();
        for (long identity : identities) {
            byte[] photo = engine.encodeJpeg(DrawnPerson.of(identity).frame(1, 480, 600), 92);
            members.add(FilmFixtures.member(engine, "drawn-" + identity, photo));
        }
        return Roster.of(engine.description().modelId(), List.of(FilmFixtures.openSession()), members, List.of());
    }

    private static UUID id(long identity) {
        return FilmFixtures.id("drawn-" + identity);
    }
}
