package dev.rollcall.server.members.tenure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's seat in a term.
 *
 * @param to the last day, null: until the term ends
 */
public record Tenure(UUID id, UUID term, String name, LocalDate from, @Nullable LocalDate to) {}
