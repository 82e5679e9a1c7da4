package dev.rollcall.server.devices.pairing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as pages show it; the code itself is known to nobody any more.
 *
 * @param usedBy the device that used it, null before
 */
record InvitationView(UUID id, String name, Instant expiresAt, State state, @Nullable UUID usedBy) {
    enum State {
        OPEN,
        USED,
        EXPIRED,
        WITHDRAWN
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public String stateKey() {
        return "devices.invitation.state." + state.name().toLowerCase(Locale.ROOT);
    }
}
