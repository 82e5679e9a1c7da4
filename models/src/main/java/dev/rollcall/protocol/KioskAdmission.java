package dev.rollcall.protocol;

import java.time.Instant;
import java.util.UUID;

/** A member was admitted to a session at {@code at}, here or at another door. */
public record KioskAdmission(UUID sessionId, UUID memberId, Instant at) {}
