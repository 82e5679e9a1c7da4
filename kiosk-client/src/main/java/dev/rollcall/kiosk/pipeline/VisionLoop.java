package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.pipeline.KioskState.Fault;
import dev.rollcall.kiosk.quality.JudgedFace;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the vision thread does: takes frames, has decisions stored, then tells the screen. For one thread. */
final class VisionLoop {
    /** A source that is silent for this long is out of order. */
    private static final long SILENCE_MILLIS = 3_000;
    /** How long a decision stays on the screen although its visitor has gone. */
    private static final long READING_MILLIS = 2_500;

    private final Vision vision;
    private final Supplier<Roster> roster;
    private final DecisionDesk desk;
    private final Clock clock;
    private final RunRecord record;
    private final Consumer<KioskState> screen;
    private long shownUntil;

    /** Where a loop gets its rosters, leaves its decisions and reports what it does. */
    record Surroundings(
            Supplier<Roster> roster, DecisionDesk desk, Clock clock, RunRecord record, Consumer<KioskState> screen) {}

    VisionLoop(Vision vision, Surroundings surroundings) {
        this.vision = vision;
        this.roster = surroundings.roster();
        this.desk = surroundings.desk();
        this.clock = surroundings.clock();
        this.record = surroundings.record();
        this.screen = surroundings.screen();
    }

    /** Runs until the box is done. */
    void run(FrameBox box) throws Exception {
        while (!box.isDone()) {
            FrameBox.Arrival arrival = box.take(SILENCE_MILLIS);
            if (arrival != null) {
                record.lookedAtOne();
                screen.accept(record.timer().time(Stage.FRAME, () -> look(arrival)));
            } else if (!box.isDone()) {
                screen.accept(new KioskState.OutOfOrder(Fault.NO_PICTURE, "the source gives no picture"));
            }
        }
        Roster last = roster.get();
        if (!last.sessions().isEmpty()) {
            desk.store(vision.end(last, clock.instant()), record.timer().now());
        }
    }

    private KioskState look(FrameBox.Arrival arrival) throws Exception {
        Roster now = roster.get();
        if (now.sessions().isEmpty()) {
            return new KioskState.NoSession();
        }
        Vision.Seen seen = vision.look(arrival.frame(), now, clock.instant());
        desk.store(seen.rulings(), arrival.at());
        if (!desk.allStored()) {
            return new KioskState.OutOfOrder(Fault.NOT_STORED, "decisions cannot be stored");
        }
        return state(seen, arrival);
    }

    private KioskState state(Vision.Seen seen, FrameBox.Arrival arrival) {
        JudgedFace face = seen.face();
        long millis = arrival.frame().sourceMillis();
        if (face != null && seen.awaiting()) {
            var picture = arrival.frame().picture();
            return new KioskState.Looking(
                    face.face().face().box(),
                    picture.width(),
                    picture.height(),
                    face.quality().flaws());
        }
        if (!seen.rulings().isEmpty() || face != null) {
            shownUntil = millis + READING_MILLIS;
        }
        Decision decided = desk.last();
        return decided != null && millis < shownUntil ? new KioskState.Decided(decided) : new KioskState.Waiting();
    }
}
