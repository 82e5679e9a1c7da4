package dev.rollcall.server.devices;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk as others may show it.
 *
 * @param signingKey Ed25519, X.509 SubjectPublicKeyInfo
 * @param sealingKey X25519, 32 bytes
 * @param lastSeenAt null when it never called after pairing
 * @param contact as of when this view was asked for
 * @param pending events it said it still holds
 * @param places whose rosters it holds, and no others; empty for every place
 */
public record DeviceView(
        DeviceId id,
        String name,
        byte[] signingKey,
        byte[] sealingKey,
        Instant pairedAt,
        @Nullable Instant lastSeenAt,
        Contact contact,
        int pending,
        boolean revoked,
        Set<String> places) {
    /** Whether it holds the roster of what is at {@code place}; what is at no place yet is everybody's. */
    public boolean serves(String place) {
        return places.isEmpty() || place.isBlank() || places.contains(place.strip());
    }
}
