package dev.rollcall.server.checkin.codes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom cards are made, as a form says it.
 *
 * @param sitting for {@link Who#ROSTER}
 * @param numbers for {@link Who#NUMBERS}
 */
record Choice(Who who, @Nullable UUID sitting, String numbers) {
    Choice(@Nullable Who who, @Nullable UUID sitting, @Nullable String numbers) {
        this.who = who == null ? Who.NUMBERS : who;
        this.sitting = sitting;
        this.numbers = numbers == null ? "" : numbers;
    }

    /** Ways to choose. */
    enum Who {
        SERVING,
        ROSTER,
        NUMBERS
    }
}
