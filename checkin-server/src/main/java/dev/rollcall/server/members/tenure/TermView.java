package dev.rollcall.server.members.tenure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of the assembly.
 *
 * @param to the last day, null while nobody knows
 * @param members how many sit or sat in it
 */
public record TermView(UUID id, long version, String name, LocalDate from, @Nullable LocalDate to, int members) {}
