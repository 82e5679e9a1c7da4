package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.protocol.KioskMember;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roster and engine change together while visitors come: real engines of two models, drawn people. */
class ModelSwitchTest {
    private static final Clock CLOCK = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);
    private static FaceEngine network;
    private static FaceEngine classical;

    private final List<Decision> stored = Collections.synchronizedList(new ArrayList<>());
    private final List<KioskState> shown = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void openBoth() {
        network = FilmFixtures.engineForDrawings();
        classical = FaceEngines.demoGrade();
    }

    @AfterAll
    static void closeBoth() {
        if (network != null) {
            network.close();
            classical.close();
        }
    }

    @Test
    void judgesTheNextVisitorByTheOtherModel() throws Exception {
        run(roster(network), roster(classical));

        assertThat(stored).extracting(Decision::memberId).startsWith(id(29)).endsWith(id(31));
        assertThat(stored.get(0)).extracting(ModelSwitchTest::modelOf).isEqualTo(modelOf(network));
        assertThat(stored.subList(1, stored.size()))
                .as("by the other model, whoever still stands there again")
                .extracting(ModelSwitchTest::modelOf)
                .containsOnly(modelOf(classical));
    }

    @Test
    void looksAtNobodyWhileTheModelIsMissing() throws Exception {
        Roster without = roster(classical).withoutFaces();
        run(without, without);

        assertThat(stored).isEmpty();
        assertThat(shown).hasAtLeastOneElementOfType(KioskState.Idle.class);
        assertThat(shown).doesNotHaveAnyElementsOfTypes(KioskState.Looking.class, KioskState.NotRecognised.class);
    }

    /** Goes over from one roster to the other as soon as somebody was decided upon. */
    private void run(Roster first, Roster second) throws Exception {
        var now = new AtomicReference<>(first);
        var settings =
                PipelineSettings.standard().withLiveness(LivenessPolicy.OFF).withDemoGradeAdmitted();
        var source = FrameSources.open("demo:29,31?speed=max&visits=2", network, CLOCK);
        DecisionSink sink = decision -> {
            stored.add(decision);
            now.set(second);
        };
        try (var pipeline = new KioskPipeline(source, network, now::get, sink, CLOCK, settings)) {
            pipeline.engines(ModelSwitchTest::engineOf);
            pipeline.onState(shown::add);
            pipeline.start();
            assertThat(pipeline.awaitEnd(FilmFixtures.patience())).isTrue();
            assertThat(pipeline.failure()).isEmpty();
            assertThat(pipeline.report().faults()).isEmpty();
        }
    }

    private static FaceEngine engineOf(Roster roster) {
        return modelOf(classical).equals(roster.modelId()) ? classical : network;
    }

    private static String modelOf(FaceEngine engine) {
        return engine.description().modelId();
    }

    private static String modelOf(Decision decision) {
        return Objects.requireNonNull(decision.face()).modelId();
    }

    private static Roster roster(FaceEngine engine) {
        List<KioskMember> members = new ArrayList<>();
        for (long identity : new long[] {29, 31}) {
            byte[] photo = engine.encodeJpeg(DrawnPerson.of(identity).frame(1, 480, 600), 92);
            members.add(FilmFixtures.member(engine, "drawn-" + identity, photo));
        }
        return Roster.of(engine.description().modelId(), List.of(FilmFixtures.openSession()), members, List.of());
    }

    private static UUID id(long identity) {
        return FilmFixtures.id("drawn-" + identity);
    }
}
