package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.decide.Decision;
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
    private Set<Long> there = Set.of();

    Storyboard(Cards cards) {
        this.cards = cards;
    }

    /** People may be told of {@code ruling} from {@code at} on: it is stored. */
    void tell(Ruling ruling, Roster roster, Instant at) {
        Decision decision = ruling.decision();
        KioskState state = cards.of(ruling, roster);
        card = state == null ? null : new Card(state, decision.visit(), decision.memberId() != null, at);
    }

    /** What to show after a picture was looked at. */
    KioskState after(Vision.Seen seen, Roster roster, Instant at) {
        there = seen.there();
        JudgedFace face = seen.face();
        boolean awaited = seen.awaiting();
        Card shown = standing(at);
        if (shown != null && shown.outlasts(awaited, at)) {
            return shown.state();
        }
        return awaited && face != null ? looking(face, seen.waited(), roster, at) : idle(roster, at);
    }

    /** What to show instead of a card whose time is over although no picture came; empty while nothing changes. */
    Optional<KioskState> lapse(Roster roster, Instant at) {
        return card != null && standing(at) == null ? Optional.of(idle(roster, at)) : Optional.empty();
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
            card = null;
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
