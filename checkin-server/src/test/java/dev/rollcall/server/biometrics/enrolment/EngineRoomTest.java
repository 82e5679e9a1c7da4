package dev.rollcall.server.biometrics.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Grade;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Quality;
import dev.rollcall.face.SamePerson;
import dev.rollcall.face.Template;
import dev.rollcall.face.opencv.Opened;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EngineRoomTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FakeEngine identifying = new FakeEngine(Grade.IDENTIFYING);
    private final FakeEngine demo = new FakeEngine(Grade.DEMO);

    @Test
    void waitsForAnEngineThatIsOpening() {
        try (var room = room(() -> new Opened(identifying, null), false, LONG)) {
            assertThat(room.engine()).isSameAs(identifying);
            assertThat(room.status().state()).isEqualTo(EngineState.IDENTIFYING);
            assertThat(room.status().identifying()).isTrue();
        }
    }

    @Test
    void saysThatItIsStartingWhenPatienceEnds() {
        var never = new CountDownLatch(1);
        try (var room = room(() -> opened(never), false, Duration.ofMillis(1))) {
            assertProblem("biometrics/engine-starting", room::engine);
            assertThat(room.status().state()).isEqualTo(EngineState.STARTING);
        } finally {
            never.countDown();
        }
    }

    @Test
    void saysThatItIsBrokenWhenItDoesNotOpen() {
        Supplier<Opened> broken = () -> {
            throw new UnsatisfiedLinkError("no natives");
        };
        try (var room = room(broken, false, LONG)) {
            assertProblem("biometrics/engine-broken", room::engine);
            assertThat(room.status().state()).isEqualTo(EngineState.BROKEN);
        }
    }

    @Test
    void enrolsNobodyWithADemoGradeEngine() {
        try (var room = room(() -> new Opened(demo, new IllegalStateException("fetch it")), false, LONG)) {
            assertProblem("biometrics/engine-demo-grade", room::enrollingEngine);
            assertThat(room.status().state()).isEqualTo(EngineState.DEMO_GRADE);
        }
    }

    @Test
    void enrolsWithADemoGradeEngineWhereThatIsAllowed() {
        try (var room = room(() -> new Opened(demo, null), true, LONG)) {
            assertThat(room.enrollingEngine()).isSameAs(demo);
            assertThat(room.status().identifying()).isFalse();
            assertThat(room.status().state()).isEqualTo(EngineState.DEMONSTRATING);
        }
    }

    @Test
    void isNotReadyWhileItOpens() {
        var never = new CountDownLatch(1);
        try (var room = room(() -> opened(never), false, LONG)) {
            assertThat(health(room)).isEqualTo("OUT_OF_SERVICE STARTING");
        } finally {
            never.countDown();
        }
    }

    @Test
    void isUpOnceItIsOpenAndSaysWhenItIdentifiesNobody() {
        try (var room = room(() -> new Opened(identifying, null), false, LONG)) {
            room.engine();
            assertThat(health(room)).isEqualTo("UP IDENTIFYING");
        }
        try (var room = room(() -> new Opened(demo, null), false, LONG)) {
            room.engine();
            assertThat(health(room)).isEqualTo("UP DEMO_GRADE");
        }
    }

    @Test
    void doesNotTakeTheServerAwayWhenItDoesNotOpen() {
        Supplier<Opened> broken = () -> {
            throw new UnsatisfiedLinkError("no natives");
        };
        try (var room = room(broken, false, LONG)) {
            assertProblem("biometrics/engine-broken", room::engine);
            assertThat(health(room)).isEqualTo("DEGRADED BROKEN");
        }
    }

    private static String health(EngineRoom room) {
        var health = new FaceEngineHealthIndicator(room).health();
        return health.getStatus().getCode() + " " + health.getDetails().get("engine");
    }

    @Test
    void closesItsEngine() {
        var room = room(() -> new Opened(identifying, null), false, LONG);
        room.engine();

        room.close();

        assertThat(identifying.closed).isTrue();
    }

    private Opened opened(CountDownLatch when) {
        try {
            when.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new Opened(identifying, null);
    }

    private static EngineRoom room(Supplier<Opened> opener, boolean allowDemoGrade, Duration patience) {
        EngineRoom room = new EngineRoom(model -> opener.get(), () -> "fake", allowDemoGrade, patience);
        room.open();
        return room;
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    /** Says what it is and sees nothing. */
    private static final class FakeEngine implements FaceEngine {
        private final Grade grade;
        private final AtomicBoolean closed = new AtomicBoolean();

        FakeEngine(Grade grade) {
            this.grade = grade;
        }

        @Override
        public EngineDescription description() {
            var points = new OperatingPoints(
                    List.of(
                            new OperatingPoints.Point(50, OperatingPoints.ASK_FPIR, 0.4f, 0.05),
                            new OperatingPoints.Point(50, OperatingPoints.ACCEPT_FPIR, 0.5f, 0.1)),
                    0.05f,
                    new SamePerson(0.5f, 0.75f));
            return new EngineDescription("fake", grade, 4, points, false);
        }

        @Override
        public Frame decode(byte[] image) {
            return Frame.ofBgr(1, 1, new byte[3]);
        }

        @Override
        public byte[] encodeJpeg(Frame frame, int quality) {
            return new byte[0];
        }

        @Override
        public List<Face> detect(Frame frame) {
            return List.of();
        }

        @Override
        public Quality assess(Frame frame, Face face) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Template embed(Frame frame, Face face) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalDouble bonaFide(Frame frame, Face face) {
            return OptionalDouble.empty();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
