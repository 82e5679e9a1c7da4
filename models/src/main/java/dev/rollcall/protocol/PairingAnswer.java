package dev.rollcall.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The server took the kiosk in.
 *
 * @param name the name given to this kiosk in the console
 * @param token bearer token of this device; said once, stored by the server as a hash only
 */
public record PairingAnswer(UUID deviceId, String name, String token, String assembly, Instant serverTime) {}
