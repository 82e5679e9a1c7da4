package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.SignedCheckIn;
import java.util.UUID;

/**
 * An event as it lies on the desk, before any ruling.
 *
 * <p>A digest is the SHA-256 of what was signed, and for {@link Doubtful} of the signature too, hex.
 */
sealed interface Presented {
    SignedCheckIn signed();

    String digest();

    default UUID id() {
        return signed().event().id();
    }

    /** Complete, and signed by the device that sent it. */
    record Genuine(SignedCheckIn signed, String digest) implements Presented {}

    /** Not what it claims to be; {@code reason} says why. */
    record Doubtful(SignedCheckIn signed, String digest, String reason) implements Presented {}
}
