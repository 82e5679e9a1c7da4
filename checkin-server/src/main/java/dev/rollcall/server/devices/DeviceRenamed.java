package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A kiosk got another name. */
public record DeviceRenamed(DeviceId device, String name) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.renamed";
    }

    @Override
    public String traceSubject() {
        return device.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("device", device.toString(), "name", name);
    }
}
