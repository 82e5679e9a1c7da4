package dev.rollcall.server.biometrics.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bulk enrolment.
 *
 * @param source the file or folder the photos came from
 * @param endedAt null while it goes on
 */
record Run(UUID id, String source, State state, boolean paused, Instant startedAt, @Nullable Instant endedAt) {
    enum State {
        /** Files are being taken in. */
        STAGING,
        JUDGING,
        /** Judged; waits for the registrar. */
        READY,
        KEEPING,
        DONE,
        /** Given up by a person, or after a day; the staged photos are destroyed. */
        DROPPED
    }

    public boolean open() {
        return endedAt == null;
    }

    public boolean working() {
        return state == State.JUDGING || state == State.KEEPING;
    }

    /** Whether it waits for a person or is over. */
    boolean settled() {
        return state == State.READY || !open();
    }
}
