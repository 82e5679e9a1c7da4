package dev.rollcall.server.devices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door to the kiosks. Thread-safe. */
public interface Devices {
    /** Makes a one-time pairing code for a kiosk to be called {@code name}; the code is stored as a hash only. */
    PairingCode invite(String name);

    /** The device whose token this is, empty for an unknown or revoked one; constant effort either way. */
    Optional<DeviceId> authenticate(String token);

    Optional<DeviceView> find(DeviceId id);

    /** All devices, revoked ones too, by name. */
    List<DeviceView> all();

    /** Notes a sign of life. */
    void seen(DeviceId id, int pending, String software);

    /** @param code to be typed or scanned, such as {@code 4F7K-Q2ND} */
    record PairingCode(String code, Instant expiresAt) {}
}
