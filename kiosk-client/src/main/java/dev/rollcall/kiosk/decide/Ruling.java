package dev.rollcall.kiosk.decide;

import dev.rollcall.kiosk.state.KioskState.Doubt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with what its evidence does not need and a screen does, and how long the visitor had been fit to be seen before it.
 *
 * @param waitedMillis from the first acceptable frame of the visit to the deciding one, by the source's own time
 * @param doubt why a code is asked for, null when none is
 * @param since when the member had been admitted before, null when not
 */
public record Ruling(Decision decision, long waitedMillis, @Nullable Doubt doubt, @Nullable Instant since) {}
