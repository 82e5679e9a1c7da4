package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Identities as a pairing would leave them. */
public final class DeviceFixtures {
    public static final UUID DEVICE = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    private DeviceFixtures() {}

    /** The identity in {@code folder}, made when there is none. */
    public static PairedDevice aPairedDevice(Path folder) {
        return aPairedDevice(folder, URI.create("http://localhost:1"));
    }

    public static PairedDevice aPairedDevice(Path folder, URI server) {
        try {
            if (!Files.exists(folder.resolve(PairedDevice.PAIRING))) {
                PrivateFile.makeFolder(folder);
                DeviceKeys.create(folder);
                PairedDevice.write(folder, new Pairing(server, DEVICE, "East door", "token-1", "Assembly"));
            }
            return PairedDevice.load(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
