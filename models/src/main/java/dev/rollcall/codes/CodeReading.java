package dev.rollcall.codes;

import dev.rollcall.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/** What a text read before the camera turned out to be. */
public sealed interface CodeReading {

    /** Signed by a key that counts, and of its time. Whether it was withdrawn or used before is still to be asked. */
    record Genuine(EntryCode code) implements CodeReading {}

    /**
     * Meant as one of our codes, and not to be believed.
     *
     * @param why {@link Refusal#FORGED}, {@link Refusal#FOREIGN} or {@link Refusal#EXPIRED}
     * @param code what it says, null unless its signature is good
     */
    record Refused(Refusal why, @Nullable EntryCode code) implements CodeReading {}

    /** Something else, as a health code or an advertisement: nobody presented it, nothing is to be said. */
    record NotOurs() implements CodeReading {}
}
