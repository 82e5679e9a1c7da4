package dev.rollcall.kiosk.capture;

import dev.rollcall.face.Frame;

/**
 * A picture with its place in the source.
 *
 * @param number 0, 1, 2, ... as the source counts, so that a gap shows pictures that were passed over
 * @param sourceMillis time since the source's first picture; never falls
 */
public record CapturedFrame(long number, long sourceMillis, Frame picture) {}
