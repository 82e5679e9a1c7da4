package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.kiosk.state.Guide;
import dev.rollcall.kiosk.state.KioskState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One hint at a time, and long enough to be read: a face has several flaws in one picture and others in the next. */
public final class SteadyHint {
    /** In this order: what one step or glance mends comes first. */
    private static final List<Flaw> FIRST = List.of(
            Flaw.CUT_OFF, Flaw.TOO_SMALL, Flaw.TURNED_AWAY, Flaw.TILTED, Flaw.TOO_DARK, Flaw.TOO_BRIGHT, Flaw.BLURRED);

    private static final long LEAST_MILLIS = 800;

    private boolean looking;
    private @Nullable Flaw shown;
    private long since;

    /** {@code state}, with the one flaw that is to be spoken of now. */
    public KioskState of(KioskState state, long now) {
        if (!(state instanceof KioskState.Looking seen)) {
            looking = false;
            return state;
        }
        Flaw worst = FIRST.stream()
                .filter(seen.guide().flaws()::contains)
                .findFirst()
                .orElse(null);
        if (!looking || (worst != shown && now - since >= LEAST_MILLIS)) {
            looking = true;
            shown = worst;
            since = now;
        }
        Guide guide = seen.guide();
        Flaw flaw = shown;
        Set<Flaw> one = flaw == null ? Set.of() : Set.of(flaw);
        return new KioskState.Looking(
                new Guide(guide.face(), guide.frameWidth(), guide.frameHeight(), one), seen.sitting());
    }
}
