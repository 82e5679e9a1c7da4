package dev.rollcall.server.biometrics.models;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of the model.
 *
 * @param endedAt null while it goes on
 */
record Change(UUID id, String from, String to, State state, Instant begunAt, @Nullable Instant endedAt) {
    /** Where it stands; the names are the database's (V093). */
    enum State {
        RUNNING,
        PAUSED,
        DONE,
        /** The new model could not be had; everything is as before. */
        FAILED,
        CANCELLED
    }

    public boolean active() {
        return endedAt == null;
    }

    /** Why a member's template was not made anew. */
    enum Reason {
        NO_PHOTO,
        UNUSABLE,
        /** A later consent text asks the member first; until then nothing is made anew. */
        NOT_AGREED
    }

    record Failure(MemberId member, Reason reason) {}

    /** @param done templates made and failures noted; {@code total} enrolled members */
    record Counts(long done, long failed, long total) {}
}
