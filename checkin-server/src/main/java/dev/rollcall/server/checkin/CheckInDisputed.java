package dev.rollcall.server.checkin;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** Something sent as evidence that is kept and not believed. */
public record CheckInDisputed(CheckInId id, DeviceId sender, String reason, String digest) implements Traceable {
    @Override
    public String traceKind() {
        return "checkin.disputed";
    }

    @Override
    public String traceSubject() {
        return id.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("checkIn", id.toString(), "sender", sender.toString(), "reason", reason, "evidence", digest);
    }
}
