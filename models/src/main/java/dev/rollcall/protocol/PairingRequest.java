package dev.rollcall.protocol;

/**
 * A kiosk asks to be paired; its keys were made on the kiosk and the private halves never leave it.
 *
 * @param code the one-time code shown in the console; case, spaces and hyphens do not matter
 * @param signingKey Ed25519 public key, X.509 SubjectPublicKeyInfo
 * @param sealingKey X25519 public key, 32 bytes (RFC 7748)
 * @param software name and version of the kiosk program
 */
public record PairingRequest(String code, byte[] signingKey, byte[] sealingKey, String software) {}
