package dev.rollcall.kiosk.ui;

import com.sun.management.OperatingSystemMXBean;
import dev.rollcall.face.Box;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import dev.rollcall.kiosk.state.Guide;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.state.Sitting;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows made-up states on a real screen with 30 pictures a second, and reads what that costs the processor. */
public final class ScreenBench implements AutoCloseable {
    private static final int RATE = 30;
    private static final long NANOS = 1_000_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    /** After so many pictures the next member is greeted. */
    private static final int READING = 3 * RATE;

    private final Clock clock;
    private final KioskScreen screen;
    private final List<Frame> film;
    private final Sitting sitting;

    /** What is shown. */
    public enum Scene {
        IDLE,
        LOOKING,
        WELCOME,
        ASK_FOR_CODE
    }

    private ScreenBench(Clock clock, KioskScreen screen, List<Frame> film) {
        this.clock = clock;
        this.screen = screen;
        this.film = film;
        Instant now = clock.instant();
        this.sitting = new Sitting(
                "十四届五次全体会议",
                "第一次大会",
                "人民会堂 大礼堂",
                ZoneOffset.UTC,
                now.minusSeconds(1_800),
                now.plusSeconds(1_800),
                now.plusSeconds(3_600),
                now.plusSeconds(9_000),
                URI.create("https://rollcall.example.org/papers/1"));
    }

    /** Opens a screen for it; only where {@link KioskScreen#possible} says so. */
    public static ScreenBench open(Clock clock) {
        DrawnScene lobby = DrawnScene.lobby();
        DrawnPerson visitor = DrawnPeople.members().get(0);
        var film = new ArrayList<Frame>();
        for (int tick = 0; tick < RATE; tick++) {
            film.add(lobby.at(visitor, 1, 1, tick));
        }
        ScreenOptions usual = ScreenOptions.standard();
        var silent = new ScreenOptions(usual.text(), usual.dark(), false, false, 0, "");
        return new ScreenBench(clock, KioskScreen.open(new NoKiosk(), silent, clock), film);
    }

    /** The share of one core that this process uses while it shows {@code scene} for {@code span}. */
    public double measure(Scene scene, Duration span) throws InterruptedException {
        play(scene, WARM_UP);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long began = clock.millis();
        play(scene, span);
        double wall = (clock.millis() - began) / 1_000.0;
        return (system.getProcessCpuTime() - before) / (wall * NANOS);
    }

    private void play(Scene scene, Duration span) throws InterruptedException {
        long start = clock.millis();
        long pictures = span.toMillis() * RATE / 1_000;
        for (int at = 0; at < pictures; at++) {
            screen.show(state(scene, at));
            screen.mirror(film.get(at % film.size()));
            long due = start + (at + 1) * 1_000L / RATE - clock.millis();
            if (due > 0) {
                Thread.sleep(due);
            }
        }
    }

    private KioskState state(Scene scene, int at) {
        return switch (scene) {
            case IDLE -> new KioskState.Idle(sitting);
            case LOOKING -> {
                float sway = (float) (20 * Math.sin(at * 0.2));
                yield new KioskState.Looking(
                        new Guide(new Box(527 + sway, 175, 225, 265), 1280, 720, Set.of()), sitting);
            }
            case WELCOME -> {
                int seat = 1 + at / READING % 24;
                var member = new Person(
                        new UUID(1, seat),
                        "10" + seat,
                        "曾立新",
                        "Zeng Lixin",
                        null,
                        new Seat("3 排 " + seat + " 座", 3, seat, 8, 24));
                yield new KioskState.Welcome(member, sitting, sitting.opensAt(), false);
            }
            case ASK_FOR_CODE -> new KioskState.AskForCode(KioskState.Doubt.AMBIGUOUS, sitting);
        };
    }

    @Override
    public void close() {
        screen.close();
    }
}
