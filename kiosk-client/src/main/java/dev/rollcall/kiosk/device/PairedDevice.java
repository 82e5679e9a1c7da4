package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One identity of this kiosk: who it is to the server, its keys, and the folder of everything it holds. Thread-safe.
 *
 * @param folder where outbox and held roster of this identity live
 */
public record PairedDevice(Pairing pairing, DeviceKeys keys, Path folder) {
    /** The {@link #sealedFile} of the roster held. */
    public static final String ROSTER = "held";
    /** The {@link #sealedFile} of the assembly's emblem. */
    public static final String EMBLEM = "emblem";
    /** The {@link #sealedFolder} of the portraits shown. */
    public static final String PORTRAITS = "portraits";

    static final String PAIRING = "pairing.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PairedDevice load(Path folder) {
        try {
            Pairing pairing = JSON.readValue(Files.readAllBytes(folder.resolve(PAIRING)), Pairing.class);
            return new PairedDevice(pairing, DeviceKeys.load(folder), folder);
        } catch (IOException | JacksonException | NullPointerException unreadable) {
            throw DeviceProblem.keysUnreadable(folder, unreadable);
        }
    }

    static void write(Path folder, Pairing pairing) throws IOException {
        PrivateFile.write(folder.resolve(PAIRING), JSON.writeValueAsBytes(pairing));
    }

    /** A file of this identity that is encrypted under a key of its own and may be lost without harm. */
    public SealedFile sealedFile(String name) {
        return new SealedFile(folder.resolve(name + ".sealed"), folder.resolve(name + ".key"));
    }

    /** Files of this identity that are encrypted each under a key of its own and may be lost without harm. */
    public SealedFolder sealedFolder(String name) {
        return new SealedFolder(folder.resolve(name));
    }

    /** Destroys roster and portraits, keys first: nobody's face is put away with an identity. */
    void wipeFaces() throws IOException {
        sealedFile(ROSTER).wipe();
        SealedFolder portraits = sealedFolder(PORTRAITS);
        for (String name : portraits.names()) {
            portraits.wipe(name);
        }
    }

    /** A secret of this identity, 32 random bytes, made when first asked for. */
    public byte[] secret(String name) {
        try {
            return SealedFile.keyIn(folder.resolve(name + ".key"));
        } catch (IOException unusable) {
            throw DeviceProblem.homeUnusable(folder, unusable);
        }
    }
}
