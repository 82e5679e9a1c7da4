package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the vision thread does: takes frames and claims, has decisions stored, then tells the screen. For one thread. */
final class VisionLoop {
    /** A source that is silent for this long is out of order. */
    private static final double SILENCE_MILLIS = 3_000;
    /** A card goes in time although no picture comes. */
    private static final long TICK_MILLIS = 200;

    private final Vision vision;
    private final Predicate<Roster> fits;
    private final Supplier<Roster> roster;
    private final Inbox inbox;
    private final DecisionDesk desk;
    private final Storyboard storyboard;
    private final Supplier<Optional<Fault>> outages;
    private final Clock clock;
    private final RunRecord record;
    private final Consumer<KioskState> screen;

    /** Where a loop gets its rosters and claims, leaves its decisions and reports what it does. */
    record Surroundings(
            Supplier<Roster> roster,
            Inbox inbox,
            DecisionDesk desk,
            Cards cards,
            Supplier<Optional<Fault>> outages,
            Clock clock,
            RunRecord record,
            Consumer<KioskState> screen) {}

    /**
     * @param fits whether the faces of a roster can be compared with what {@code vision} sees
     */
    VisionLoop(Vision vision, Predicate<Roster> fits, Surroundings surroundings) {
        this.vision = vision;
        this.fits = fits;
        this.roster = surroundings.roster();
        this.inbox = surroundings.inbox();
        this.desk = surroundings.desk();
        this.storyboard = new Storyboard(surroundings.cards());
        this.outages = surroundings.outages();
        this.clock = surroundings.clock();
        this.record = surroundings.record();
        this.screen = surroundings.screen();
    }

    /**
     * Runs until the box is done, or a roster comes that this vision does not fit: whoever stands there is then looked at anew by
     * the next one.
     */
    void run(FrameBox box) throws Exception {
        StageTimer.Stamp heard = record.timer().now();
        while (!box.isDone()) {
            FrameBox.Arrival arrival = box.take(TICK_MILLIS);
            Roster now = roster.get();
            if (!fits.test(now)) {
                return;
            }
            if (arrival != null) {
                heard = arrival.at();
                record.lookedAtOne();
                screen.accept(record.timer().time(Stage.FRAME, () -> look(arrival, now)));
            } else if (!box.isDone()) {
                lookBlind(heard.millisSince() > SILENCE_MILLIS, now).ifPresent(screen);
            }
        }
        Roster last = roster.get();
        if (!last.sessions().isEmpty() && fits.test(last)) {
            desk.store(vision.end(last, clock.instant()), record.timer().now());
        }
    }

    private KioskState look(FrameBox.Arrival arrival, Roster now) throws Exception {
        Instant at = clock.instant();
        if (now.sessions().isEmpty()) {
            vision.present(inbox.drain(), now, at);
            return outages.get().map(VisionLoop::outOfOrder).orElseGet(() -> storyboard.idle(now, at));
        }
        if (!now.usesFaces()) {
            return withoutFaces(arrival, now);
        }
        Vision.Seen seen = vision.look(arrival.frame(), inbox.drain(), now, at);
        Instant told = tell(seen.rulings(), now, arrival.at());
        return desk.allStored() ? storyboard.after(seen, now, told) : outOfOrder(Fault.NOT_STORED);
    }

    private KioskState withoutFaces(FrameBox.Arrival arrival, Roster now) throws Exception {
        vision.goBlind();
        Instant told = tell(vision.present(inbox.drain(), now, clock.instant()), now, arrival.at());
        return desk.allStored() ? storyboard.blind(storyboard.idle(now, told), told) : outOfOrder(Fault.NOT_STORED);
    }

    /** Without a picture claims are decided upon all the same; empty while there is nothing new to show. */
    private Optional<KioskState> lookBlind(boolean silent, Roster now) throws Exception {
        if (silent) {
            vision.goBlind();
        }
        List<Claim> claims = inbox.drain();
        Instant told = tell(
                vision.present(claims, now, clock.instant()),
                now,
                record.timer().now());
        if (!desk.allStored()) {
            return Optional.of(outOfOrder(Fault.NOT_STORED));
        }
        return silent
                ? Optional.of(storyboard.blind(outOfOrder(outages.get().orElse(Fault.NO_PICTURE)), told))
                : storyboard.between(now, told);
    }

    private Instant tell(List<Ruling> rulings, Roster now, StageTimer.Stamp arrived) throws Exception {
        List<Ruling> stored = desk.store(rulings, arrived);
        Instant told = clock.instant();
        stored.forEach(ruling -> storyboard.tell(ruling, now, told));
        return told;
    }

    private static KioskState outOfOrder(Fault fault) {
        return new KioskState.OutOfOrder(fault, fault.code());
    }
}
