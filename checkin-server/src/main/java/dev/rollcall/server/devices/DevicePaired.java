package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A kiosk used its code and is known from now on; {@code signingKeySha256} names the key its check-ins are signed with. */
public record DevicePaired(DeviceId device, UUID invitation, String signingKeySha256) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.paired";
    }

    @Override
    public String traceSubject() {
        return device.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "device", device.toString(), "invitation", invitation.toString(), "signingKeySha256", signingKeySha256);
    }
}
