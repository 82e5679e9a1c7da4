package dev.rollcall.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff whom a kiosk lets into its staff mode.
 *
 * @param pin null for staff who have a staff pass only
 */
public record KioskStaff(UUID accountId, String name, @Nullable SecretHash pin) {}
