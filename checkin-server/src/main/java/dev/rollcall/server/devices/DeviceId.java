package dev.rollcall.server.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A paired kiosk. */
@Embeddable
public record DeviceId(@Column(name = "device_id", nullable = false) UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
