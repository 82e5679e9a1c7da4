package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.decide.Ruling;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.quality.JudgedFace;
import dev.rollcall.kiosk.state.Guide;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a screen shall show, from what vision saw, what was decided, the roster and the clock. For one thread.
 *
 * <p>A card that names somebody goes three seconds after its decision or when its face has left, whichever is first, but not
 * before it can have been read; the next person's own decision replaces it at once. Cards that name nobody stay as long as
 * their visitor, and make room for somebody else who awaits an answer.
 */
final class Storyboard {
    /** A visitor seen well for this long without an answer is told that it takes a moment. */
    private static final long USUAL_MILLIS = 400;

    private final Cards cards;
    private @Nullable Card card;
    /** What the same visitor was asked for before a claim of theirs was refused. */
    private @Nullable Card before;

    private Set<Long> there = Set.of();
    private boolean changed;

    Storyboard(Cards cards) {
        this.cards = cards;
    }

    /** People may be told of {@code ruling} from {@code at} on: it is stored. */
    void tell(Ruling ruling, Roster roster, Instant at) {
        Card next = cards.of(ruling, roster, at);
        before = next != null && card != null && next.returnsTo(card) ? card : null;
        card = next;
        changed = true;
    }

    /** What to show after a picture was looked at. */
    KioskState after(Vision.Seen seen, Roster roster, Instant at) {
        changed = false;
        there = seen.there();
        JudgedFace face = seen.face();
        boolean awaited = seen.awaiting();
        Card shown = standing(at);
        if (shown != null && shown.outlasts(awaited, at)) {
            return shown.state();
        }
        return awaited && face != null ? looking(face, seen.waited(), roster, at) : idle(roster, at);
    }

    /** What to show between two pictures: a new card, or none when its time is over; empty while nothing changes. */
    Optional<KioskState> between(Roster roster, Instant at) {
        boolean told = changed;
        changed = false;
        if (card == null) {
            return Optional.empty();
        }
        Card shown = standing(at);
        if (shown == null) {
            return Optional.of(idle(roster, at));
        }
        return told ? Optional.of(shown.state()) : Optional.empty();
    }

    /** What to show while there are no pictures: the last card for as long as it takes to read it, else {@code otherwise}. */
    KioskState blind(KioskState otherwise, Instant at) {
        there = Set.of();
        Card shown = standing(at);
        return shown == null ? otherwise : shown.state();
    }

    /** Nobody is there. */
    KioskState idle(Roster roster, Instant at) {
        return new KioskState.Idle(roster.sessionAt(at).map(Sitting::of).orElse(null));
    }

    private @Nullable Card standing(Instant at) {
        if (card != null && !card.stands(there, at)) {
            card = before != null && before.stands(there, at) ? before : null;
            before = null;
        }
        return card;
    }

    private KioskState looking(JudgedFace face, long waited, Roster roster, Instant at) {
        Frame picture = face.frame().picture();
        var guide = new Guide(
                face.face().face().box(),
                picture.width(),
                picture.height(),
                face.quality().flaws());
        Sitting sitting = Sitting.of(roster.sessionAt(at).orElseThrow());
        return face.acceptable() && waited > USUAL_MILLIS
                ? new KioskState.OneMoment(guide, sitting)
                : new KioskState.Looking(guide, sitting);
    }
}
