package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import java.time.Clock;

/**
 * What sync works with; it owns none of it.
 *
 * @param models the embedding models that this kiosk can go by
 * @param software name and version of this program, shown in the console
 */
public record SyncParts(
        PairedDevice device,
        ServerLink link,
        Outbox outbox,
        KioskHealth health,
        Clock clock,
        GalleryModels models,
        String software) {}
