package dev.rollcall.server.members.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param note why it stands where it does, when that needs saying
 * @param said what was said against it as a whole, null for nothing
 * @param run how far applying came
 */
record SheetImport(
        UUID id, String fileName, By created, State state, Note note, @Nullable CellProblem said, Plan plan, Run run) {
    /** From upload to end. */
    enum State {
        /** The columns wait for a look. */
        UPLOADED,
        PREVIEWED,
        APPLYING,
        APPLIED,
        DROPPED;

        boolean over() {
            return this == APPLIED || this == DROPPED;
        }
    }

    /** Why a preview is shown again. */
    enum Note {
        NONE,
        /** The server ended in the middle; nothing was written. */
        INTERRUPTED,
        /** The register changed since the preview; what differs is marked. */
        MOVED,
        /** The register refused rows when they were to be written; nothing was. */
        REFUSED,
        FAILED,
        /** Nobody applied it in time. */
        EXPIRED,
        /** It named somebody who was anonymised. */
        ANONYMISED
    }

    /** Who and when; the name as it was then. */
    record By(Instant at, String id, String name) {}

    /**
     * How far applying came and what it did.
     *
     * @param attempt counts how often it was begun, so that a late attempt cannot end a new one
     * @param applied null until it is applied
     */
    record Run(int attempt, int done, int total, @Nullable By applied, Counts counts) {}

    /** Rows by what became of them. */
    record Counts(int registered, int corrected, int unchanged, int refused) {}

    void refuseUnlessOpen() {
        if (state.over()) {
            throw ImportProblem.over();
        }
        if (state == State.APPLYING) {
            throw ImportProblem.notReady();
        }
    }
}
