package dev.rollcall.kiosk.device;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/**
 * What the server gave this kiosk when it took it in.
 *
 * @param server the address of the server, without a path of the interface
 * @param name the name given to this kiosk in the console
 * @param token bearer token; never logged
 * @param assembly the name of the assembly, for the screen
 */
public record Pairing(URI server, UUID deviceId, String name, String token, String assembly) {
    public Pairing {
        Objects.requireNonNull(server);
        Objects.requireNonNull(deviceId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(token);
        Objects.requireNonNull(assembly);
    }

    @Override
    public String toString() {
        return "Pairing[" + deviceId + " at " + server + "]";
    }
}
