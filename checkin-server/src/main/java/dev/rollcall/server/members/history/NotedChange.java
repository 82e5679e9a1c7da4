package dev.rollcall.server.members.history;

import dev.rollcall.server.shared.Actor;
import java.time.Instant;

/** A change with when and by whom. */
public record NotedChange(Instant at, Actor by, Change change) {}
