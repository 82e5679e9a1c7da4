package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody asked for a pairing code; the code itself is told to nobody else. */
public record KioskInvited(UUID invitation, Instant expiresAt) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.invited";
    }

    @Override
    public String traceSubject() {
        return invitation.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("invitation", invitation.toString(), "expiresAt", expiresAt.toString());
    }
}
