package dev.rollcall.protocol;

/**
 * A message only one device can open: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
 * AES-256-GCM; {@code info} is {@link #INFO}, the associated data is the device id as text.
 */
public record SealedBox(byte[] encapsulation, byte[] ciphertext) {
    public static final String INFO = "rollcall kiosk sync v1";
}
