package dev.rollcall.server.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk as others may show it.
 *
 * @param signingKey Ed25519, X.509 SubjectPublicKeyInfo
 * @param sealingKey X25519, 32 bytes
 * @param lastSeenAt null when it never called after pairing
 * @param contact as of when this view was asked for
 * @param pending events it said it still holds
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
        boolean revoked) {}
