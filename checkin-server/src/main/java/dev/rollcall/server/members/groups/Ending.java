package dev.rollcall.server.members.groups;

import java.time.LocalDate;

/**
 * The question before one member's place in a group or a term ends, or before such an end is taken back.
 *
 * @param of the group or the term
 * @param since the first day in it
 * @param action where the answer goes
 * @param back where the question was asked
 * @param today for the day of the end
 */
public record Ending(What what, String name, String of, LocalDate since, String action, String back, LocalDate today) {
    /** What is asked. */
    public enum What {
        GROUP,
        GROUP_RESUMED,
        TERM,
        TERM_RESUMED;

        /** Whether a day is asked for. */
        public boolean ends() {
            return this == GROUP || this == TERM;
        }
    }
}
