package dev.rollcall.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param version the version this kiosk holds after applying {@code box}
 * @param box a {@link KioskUpdate} as JSON, sealed to the kiosk's own key; null when nothing changed
 */
public record SyncAnswer(String version, Instant serverTime, @Nullable SealedBox box) {}
