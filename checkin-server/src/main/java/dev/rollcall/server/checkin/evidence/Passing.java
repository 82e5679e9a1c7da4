package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.Direction;
import java.time.Instant;
import java.util.UUID;

/** Believed evidence that a member went in or out. */
public record Passing(UUID member, Direction direction, Instant at) {}
