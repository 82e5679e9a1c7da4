package dev.rollcall.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's place on the roster of one session.
 *
 * @param seat null where seats are free
 */
public record KioskInvitation(UUID sessionId, Attendee role, @Nullable KioskSeat seat) {}
