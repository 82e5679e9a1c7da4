package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.state.KioskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A decision as it is told, and how long it may be.
 *
 * @param visit number of the visit it answers
 * @param about what kind of card it is
 * @param since when it was first shown
 */
record Card(KioskState state, long visit, About about, Instant since) {
    /** A name is on the screen no longer than this, whoever stands there. */
    private static final long LONGEST_NAME_MILLIS = 3_000;
    /** What it takes to read a name one expects. */
    private static final long READING_NAME_MILLIS = 1_200;
    /** What it takes to read what to do next. */
    private static final long READING_ADVICE_MILLIS = 2_500;

    enum About {
        /** Names somebody whose face was seen. */
        FACE(READING_NAME_MILLIS),
        /** Names somebody whose face was not: there is no leaving to be seen. */
        CLAIM(LONGEST_NAME_MILLIS),
        /** Names nobody, and says what to do. */
        ADVICE(READING_ADVICE_MILLIS),
        /** Names nobody: what was presented is not accepted. */
        REFUSAL(READING_ADVICE_MILLIS);

        private final long reading;

        About(long reading) {
            this.reading = reading;
        }

        boolean named() {
            return this == FACE || this == CLAIM;
        }
    }

    /**
     * @param there the visits whose faces have not left
     */
    boolean stands(Set<Long> there, Instant at) {
        long age = age(at);
        // A clock set back says nothing about the age: rather no name than one for too long.
        if (age < 0 || (about.named() && age >= LONGEST_NAME_MILLIS)) {
            return false;
        }
        return age < about.reading || (about != About.REFUSAL && there.contains(visit));
    }

    /** Whether it goes on being shown although, {@code awaited}, somebody else has no answer yet. */
    boolean outlasts(boolean awaited, Instant at) {
        return about.named() || !awaited || age(at) < about.reading;
    }

    /** Whether {@code before}, which asks for something, is to be shown again after this one: a claim was only not accepted. */
    boolean returnsTo(Card before) {
        return about == About.REFUSAL && before.visit == visit && before.about == About.ADVICE;
    }

    private long age(Instant at) {
        return Duration.between(since, at).toMillis();
    }
}
