package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A kiosk was thrown out; nothing it sends counts any more. */
public record DeviceRevoked(DeviceId device) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.revoked";
    }

    @Override
    public String traceSubject() {
        return device.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("device", device.toString());
    }
}
