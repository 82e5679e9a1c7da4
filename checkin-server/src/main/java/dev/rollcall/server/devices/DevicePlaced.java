package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A kiosk serves other places than before. */
public record DevicePlaced(DeviceId device, Set<String> places) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.placed";
    }

    @Override
    public String traceSubject() {
        return device.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("device", device.toString(), "places", String.join("\n", new TreeSet<>(places)));
    }
}
