package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.Verdict;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drawn people before the real engine, from the camera to the stored decision. */
class DrawnVisitorsTest {
    private static final Clock CLOCK = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);
    private static FaceEngine engine;
    private static Roster roster;

    private final List<Decision> stored = Collections.synchronizedList(new ArrayList<>());
    private final List<KioskState> shown = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void enrolThree() {
        engine = FilmFixtures.engineForDrawings();
        List<KioskMember> members = List.of(enrolled(29), enrolled(31), enrolled(160));
        roster = Roster.of(engine.description().modelId(), List.of(FilmFixtures.openSession()), members, List.of());
    }

    @AfterAll
    static void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void welcomesThoseEnrolledAndTurnsTheStrangerAway() throws Exception {
        run("demo:29,31,93,160?speed=max&visits=4", roster, stored::add, CLOCK);

        assertThat(stored)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.WELCOME, Verdict.WELCOME, Verdict.NOT_RECOGNISED, Verdict.WELCOME);
        assertThat(stored).extracting(Decision::memberId).containsExactly(id(29), id(31), null, id(160));
        assertThat(shown).last().isInstanceOf(KioskState.Ended.class);
        assertThat(shown).hasAtLeastOneElementOfType(KioskState.Looking.class);
        assertThat(shown).hasAtLeastOneElementOfType(KioskState.NotRecognised.class);
    }

    @Test
    void saysAlreadyHereWhenSomebodyComesAgain() throws Exception {
        run("demo:29?speed=max&visits=2", roster, stored::add, CLOCK);

        assertThat(stored).extracting(Decision::verdict).containsExactly(Verdict.WELCOME, Verdict.ALREADY_HERE);
    }

    @Test
    void welcomesNobodyBeforeTheDecisionIsStored() throws Exception {
        List<Decision> attempts = new ArrayList<>();
        DecisionSink fullAtFirst = decision -> {
            attempts.add(decision);
            if (attempts.size() <= 2) {
                throw new UncheckedIOException(new java.io.IOException("no space left on device"));
            }
            stored.add(decision);
        };

        PipelineReport report = run("demo:31?speed=max&visits=1", roster, fullAtFirst, new Ticking());

        assertThat(stored).extracting(Decision::memberId).containsExactly(id(31));
        assertThat(attempts).hasSize(3);
        assertThat(report.faults()).hasSize(2).allMatch(fault -> fault.contains("no space left on device"));
        int broken = indexOf(KioskState.OutOfOrder.class);
        assertThat(broken).isNotNegative();
        assertThat(indexOf(KioskState.Welcome.class)).isGreaterThan(broken);
    }

    @Test
    void decidesNothingWithoutASession() throws Exception {
        run("demo:29?speed=max&visits=1", Roster.empty(), stored::add, CLOCK);

        assertThat(stored).isEmpty();
        assertThat(shown).contains(new KioskState.Idle(null));
    }

    private PipelineReport run(String source, Roster members, DecisionSink sink, Clock clock) throws Exception {
        var settings = PipelineSettings.standard().withLiveness(LivenessPolicy.OFF);
        try (var pipeline = new KioskPipeline(
                FrameSources.open(source, engine, clock), engine, () -> members, sink, clock, settings)) {
            pipeline.onState(shown::add);
            pipeline.start();
            assertThat(pipeline.awaitEnd(FilmFixtures.patience())).isTrue();
            assertThat(pipeline.failure()).isEmpty();
            return pipeline.report();
        }
    }

    private int indexOf(Class<? extends KioskState> kind) {
        return shown.stream().map(KioskState::getClass).toList().indexOf(kind);
    }

    private static KioskMember enrolled(long identity) {
        Frame portrait = DrawnPerson.of(identity).frame(1, 480, 600);
        return FilmFixtures.member(engine, "drawn-" + identity, engine.encodeJpeg(portrait, 92));
    }

    private static UUID id(long identity) {
        return FilmFixtures.id("drawn-" + identity);
    }

    /** A clock that goes on by a thirtieth of a second whenever it is read. */
    private static final class Ticking extends Clock {
        private Instant now = FilmFixtures.NOON;

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(33);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
