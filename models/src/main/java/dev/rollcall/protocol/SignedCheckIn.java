package dev.rollcall.protocol;

/**
 * An event with the device's signature over {@link CheckInEvent#signedBytes()}.
 *
 * @param signature Ed25519, 64 bytes
 */
public record SignedCheckIn(CheckInEvent event, byte[] signature) {}
