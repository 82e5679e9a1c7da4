package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.state.KioskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A decision as it is told, and how long it may be.
 *
 * @param visit number of the visit it answers
 * @param named whether it names somebody
 * @param since when it was first shown
 */
record Card(KioskState state, long visit, boolean named, Instant since) {
    /** A name is on the screen no longer than this, whoever stands there. */
    private static final long LONGEST_NAME_MILLIS = 3_000;
    /** What it takes to read a name one expects. */
    private static final long READING_NAME_MILLIS = 1_200;
    /** What it takes to read what to do next. */
    private static final long READING_ADVICE_MILLIS = 2_500;

    /**
     * @param there the visits whose faces have not left
     */
    boolean stands(Set<Long> there, Instant at) {
        long age = age(at);
        // A clock set back says nothing about the age: rather no name than one for too long.
        if (age < 0 || (named && age >= LONGEST_NAME_MILLIS)) {
            return false;
        }
        return age < reading() || there.contains(visit);
    }

    /** Whether it goes on being shown although, {@code awaited}, somebody else has no answer yet. */
    boolean outlasts(boolean awaited, Instant at) {
        return named || !awaited || age(at) < reading();
    }

    private long reading() {
        return named ? READING_NAME_MILLIS : READING_ADVICE_MILLIS;
    }

    private long age(Instant at) {
        return Duration.between(since, at).toMillis();
    }
}
