package dev.rollcall.kiosk.decide;

import dev.rollcall.kiosk.match.Roster;
import java.time.Instant;

/**
 * When something is decided, and by which roster.
 *
 * @param at the device's clock
 * @param sourceMillis time of the newest frame since the source's first
 */
public record Moment(Roster roster, Instant at, long sourceMillis) {}
