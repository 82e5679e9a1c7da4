package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the vision thread does: takes frames, has decisions stored, then tells the screen. For one thread. */
final class VisionLoop {
    /** A source that is silent for this long is out of order. */
    private static final double SILENCE_MILLIS = 3_000;
    /** A card goes in time although no picture comes. */
    private static final long TICK_MILLIS = 200;

    private final Vision vision;
    private final Supplier<Roster> roster;
    private final DecisionDesk desk;
    private final Storyboard storyboard;
    private final Clock clock;
    private final RunRecord record;
    private final Consumer<KioskState> screen;

    /** Where a loop gets its rosters, leaves its decisions and reports what it does. */
    record Surroundings(
            Supplier<Roster> roster,
            DecisionDesk desk,
            Cards cards,
            Clock clock,
            RunRecord record,
            Consumer<KioskState> screen) {}

    VisionLoop(Vision vision, Surroundings surroundings) {
        this.vision = vision;
        this.roster = surroundings.roster();
        this.desk = surroundings.desk();
        this.storyboard = new Storyboard(surroundings.cards());
        this.clock = surroundings.clock();
        this.record = surroundings.record();
        this.screen = surroundings.screen();
    }

    /** Runs until the box is done. */
    void run(FrameBox box) throws Exception {
        StageTimer.Stamp heard = record.timer().now();
        while (!box.isDone()) {
            FrameBox.Arrival arrival = box.take(TICK_MILLIS);
            if (arrival != null) {
                heard = arrival.at();
                record.lookedAtOne();
                screen.accept(record.timer().time(Stage.FRAME, () -> look(arrival)));
            } else if (!box.isDone()) {
                showBlind(heard.millisSince() > SILENCE_MILLIS);
            }
        }
        Roster last = roster.get();
        if (!last.sessions().isEmpty()) {
            desk.store(vision.end(last, clock.instant()), record.timer().now());
        }
    }

    private KioskState look(FrameBox.Arrival arrival) throws Exception {
        Roster now = roster.get();
        Instant at = clock.instant();
        if (now.sessions().isEmpty()) {
            return storyboard.idle(now, at);
        }
        Vision.Seen seen = vision.look(arrival.frame(), now, at);
        List<Ruling> stored = desk.store(seen.rulings(), arrival.at());
        Instant told = clock.instant();
        stored.forEach(ruling -> storyboard.tell(ruling, now, told));
        return desk.allStored() ? storyboard.after(seen, now, told) : outOfOrder(Fault.NOT_STORED);
    }

    private void showBlind(boolean silent) {
        Instant at = clock.instant();
        if (silent) {
            screen.accept(storyboard.blind(outOfOrder(Fault.NO_PICTURE), at));
        } else {
            storyboard.lapse(roster.get(), at).ifPresent(screen);
        }
    }

    private static KioskState outOfOrder(Fault fault) {
        return new KioskState.OutOfOrder(fault, fault.code());
    }
}
