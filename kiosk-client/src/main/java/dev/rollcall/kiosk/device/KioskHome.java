package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one kiosk, held by one process at a time.
 *
 * <p>{@code device/} holds the identity in use with all that belongs to it; {@code retired/} keeps identities that were
 * paired anew, events included, because nothing a kiosk has witnessed is thrown away; their roster and portraits are
 * destroyed. Not for use by several threads.
 */
public final class KioskHome implements AutoCloseable {
    private static final String LOCK = "kiosk.lock";
    /** The lock covers one byte far behind the process id, so that others may read the id even on Windows. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final Path home;
    private final FileChannel lockFile;

    private KioskHome(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, making it when absent.
     *
     * @throws DeviceProblem if another process holds it, or it cannot be written
     */
    public static KioskHome open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            PrivateFile.makeFolder(home);
            channel = FileChannel.open(
                    home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = readHolder(channel);
                channel.close();
                throw DeviceProblem.homeInUse(home, holder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new KioskHome(home, channel);
        } catch (IOException unusable) {
            closeQuietly(channel);
            throw DeviceProblem.homeUnusable(home, unusable);
        }
    }

    /** The identity in use, when this kiosk is paired. */
    public Optional<PairedDevice> paired() {
        Path folder = home.resolve("device");
        return Files.exists(folder.resolve(PairedDevice.PAIRING))
                ? Optional.of(PairedDevice.load(folder))
                : Optional.empty();
    }

    /** An empty folder in which a new identity is made; what an interrupted pairing left there is gone. */
    Path nursery() throws IOException {
        Path nursery = home.resolve("device.new");
        if (Files.exists(nursery)) {
            try (Stream<Path> left = Files.walk(nursery)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        PrivateFile.makeFolder(nursery);
        return nursery;
    }

    /** Puts the identity made in the nursery into use and keeps the one before. */
    PairedDevice adopt() throws IOException {
        putAway();
        Path device = home.resolve("device");
        Files.move(home.resolve("device.new"), device, StandardCopyOption.ATOMIC_MOVE);
        PrivateFile.forceFolder(home);
        return PairedDevice.load(device);
    }

    /**
     * Puts the identity in use away, events included: the kiosk is nobody from now on. Nothing of it may be open.
     */
    public void retire() {
        try {
            putAway();
            PrivateFile.forceFolder(home);
        } catch (IOException unusable) {
            throw DeviceProblem.homeUnusable(home, unusable);
        }
    }

    private void putAway() throws IOException {
        Optional<PairedDevice> before = paired();
        if (before.isPresent()) {
            before.get().wipeFaces();
            Path retired = home.resolve("retired");
            PrivateFile.makeFolder(retired);
            String name = before.get().pairing().deviceId().toString();
            Files.move(home.resolve("device"), retired.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Lets other processes have the folder. */
    @Override
    public void close() {
        closeQuietly(lockFile);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException unimportant) {
                // The lock goes with the process at the latest.
            }
        }
    }
}
