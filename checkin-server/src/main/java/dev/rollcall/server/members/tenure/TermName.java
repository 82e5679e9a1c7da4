package dev.rollcall.server.members.tenure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term to choose from.
 *
 * @param to the last day, null while nobody knows
 */
public record TermName(UUID id, String name, LocalDate from, @Nullable LocalDate to) {}
