package dev.rollcall.server.members.tenure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's seat in a term.
 *
 * @param to the last day, null: until the term ends
 * @param termTo the last day of the term, null while nobody knows
 */
public record Tenure(
        UUID id, UUID term, String name, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate termTo) {
    /** The last day, whether the seat ended or the term; null while it lasts. */
    public @Nullable LocalDate until() {
        return to == null || (termTo != null && termTo.isBefore(to)) ? termTo : to;
    }

    public boolean lasts(LocalDate day) {
        LocalDate until = until();
        return until == null || !until.isBefore(day);
    }
}
