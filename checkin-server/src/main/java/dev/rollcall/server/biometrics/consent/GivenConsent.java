package dev.rollcall.server.biometrics.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consent.
 *
 * @param givenTo the account that recorded it
 * @param withdrawnAt null while it is in force
 */
public record GivenConsent(
        UUID id, String textVersion, ConsentWay way, Instant givenAt, String givenTo, @Nullable Instant withdrawnAt) {
    public boolean inForce() {
        return withdrawnAt == null;
    }
}
