package dev.rollcall.server.devices;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A pairing code was taken back before any kiosk used it. */
public record InvitationWithdrawn(UUID invitation) implements Traceable {
    @Override
    public String traceKind() {
        return "devices.invitation-withdrawn";
    }

    @Override
    public String traceSubject() {
        return invitation.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("invitation", invitation.toString());
    }
}
