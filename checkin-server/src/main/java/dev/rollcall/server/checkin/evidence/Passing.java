package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import java.time.Instant;
import java.util.UUID;

/**
 * Believed evidence that a member went in or out.
 *
 * @param id of the piece of evidence
 */
public record Passing(UUID id, UUID member, Direction direction, Instant at, Method method) {}
