package dev.rollcall.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A kiosk waits for a change of what kiosks hold.
 *
 * @param mark of the last {@link NewsAnswer}, from whichever server it came; null at first
 */
public record NewsRequest(@Nullable String mark) {}
