package dev.rollcall.server.biometrics.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One yes to one text.
 *
 * @param givenTo the account that recorded it, {@code link} when the member did so alone
 * @param withdrawnAt null while it was not taken back
 * @param state what it is worth now
 */
public record GivenConsent(
        UUID id,
        String textVersion,
        ConsentWay way,
        Instant givenAt,
        String givenTo,
        @Nullable Instant withdrawnAt,
        State state) {

    /** What a yes is worth. */
    public enum State {
        IN_FORCE,
        /** A later text asks again, and the day has come. */
        ASK_AGAIN,
        /** The member agreed to a later text since. */
        REPLACED,
        WITHDRAWN
    }

    public boolean inForce() {
        return state == State.IN_FORCE;
    }
}
