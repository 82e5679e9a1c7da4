package dev.rollcall.protocol;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk asks for what changed.
 *
 * @param version the version of the last {@link KioskUpdate} applied, null at first
 * @param held digest of each member held, so that the server sends only what differs and names what must go
 * @param pending events that wait on this kiosk, for the console to show
 */
public record SyncRequest(@Nullable String version, Map<UUID, String> held, int pending, String software) {
    public SyncRequest {
        held = Map.copyOf(held);
    }
}
