package dev.rollcall.protocol;

import java.time.Instant;
import java.util.UUID;

/** A member's one-time code as a kiosk holds it; good for one use until {@code expiresAt}. */
public record OneTimeCode(UUID id, SecretHash hash, Instant expiresAt) {}
