package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.HandClock;
import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.SilentKiosk;
import dev.rollcall.kiosk.ui.XServer;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A drawn member walks up to a kiosk: camera, engine, decision and window are the real ones. */
public final class FilmOnScreen {
    private static final long MEMBER = 29;
    private static final Clock CLOCK = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);

    private final List<KioskState> shown = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch welcomed = new CountDownLatch(1);
    private final CountDownLatch welcomeSeen = new CountDownLatch(1);
    private final CountDownLatch idleAgain = new CountDownLatch(1);
    private final CountDownLatch idleSeen = new CountDownLatch(1);
    /** Goes on with each picture, whatever the machine's speed. */
    private final HandClock film = new HandClock(FilmFixtures.NOON);

    private final Robot robot;

    private FilmOnScreen() throws Exception {
        robot = new Robot();
    }

    public static void main(String[] arguments) throws Exception {
        XServer.perform(() -> {
            try (FaceEngine engine = FilmFixtures.engineForDrawings()) {
                new FilmOnScreen().run(engine);
            }
        });
    }

    private void run(FaceEngine engine) throws Exception {
        var portrait = engine.encodeJpeg(DrawnPerson.of(MEMBER).frame(1, 480, 600), 92);
        Roster roster = Roster.of(
                engine.description().modelId(),
                List.of(FilmFixtures.openSession()),
                List.of(FilmFixtures.member(engine, "drawn-29", portrait)),
                List.of());
        var settings = PipelineSettings.standard().withLiveness(LivenessPolicy.OFF);
        assertThat(KioskScreen.possible()).isTrue();
        var options = new ScreenOptions(ScreenOptions.standard().text(), false, false, true, 0, "");
        try (KioskScreen screen = KioskScreen.open(new SilentKiosk(), options, CLOCK);
                var pipeline = new KioskPipeline(
                        FrameSources.open("demo:29?speed=max&visits=1", engine, Clock.systemUTC()),
                        engine,
                        () -> roster,
                        stored -> {},
                        film,
                        settings)) {
            screen.show(idle(roster));
            int[] idle = settled();
            pipeline.onPicture(picture -> {
                film.turn(Duration.ofMillis(33));
                screen.mirror(picture);
            });
            pipeline.onState(state -> take(state, screen));
            pipeline.start();

            assertThat(welcomed.await(2, TimeUnit.MINUTES)).as("a welcome").isTrue();
            assertThat(settled()).as("the screen while it welcomes").isNotEqualTo(idle);
            welcomeSeen.countDown();
            assertThat(idleAgain.await(2, TimeUnit.MINUTES)).as("idle after it").isTrue();
            assertThat(settled()).as("the screen when the name is over").isEqualTo(idle);
            idleSeen.countDown();
        }
        assertThat(shown).hasAtLeastOneElementOfType(KioskState.Looking.class);
        assertThat(shown)
                .filteredOn(KioskState.Welcome.class::isInstance)
                .allMatch(state -> ((KioskState.Welcome) state).person().name().equals("drawn-29"));
    }

    /** The film waits while the screen is looked at, so that a slow machine sees no less. */
    private void take(KioskState state, KioskScreen screen) {
        shown.add(state);
        if (state instanceof KioskState.Ended) {
            return;
        }
        screen.show(state);
        if (state instanceof KioskState.Welcome) {
            welcomed.countDown();
            await(welcomeSeen);
        } else if (state instanceof KioskState.Idle && welcomed.getCount() == 0) {
            idleAgain.countDown();
            await(idleSeen);
        }
    }

    private static void await(CountDownLatch seen) {
        try {
            seen.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static KioskState idle(Roster roster) {
        return new KioskState.Idle(Sitting.of(roster.sessions().get(0)));
    }

    /** The pixels on the display once the screen has painted what it was told. */
    private int[] settled() throws Exception {
        EventQueue.invokeAndWait(() -> {});
        robot.delay(700);
        BufferedImage picture = robot.createScreenCapture(
                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
