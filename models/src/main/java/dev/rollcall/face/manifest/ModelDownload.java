package dev.rollcall.face.manifest;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings a model file from upstream into a directory: one download at a time over all processes, resumed where it broke
 * off, in place only after its SHA-256 was found right. Thread-safe.
 *
 * <p>A host that stayed silent is not asked again for the life of this object, so that several files behind one dead
 * address cost its patience once.
 */
final class ModelDownload {
    /** A file lock holds between processes only; inside one, two threads would be refused instead of waiting. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Patience patience;
    private final FetchProgress progress;
    private final Set<String> silentHosts = ConcurrentHashMap.newKeySet();

    ModelDownload(Patience patience, FetchProgress progress) {
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * The downloaded file in {@code directory}.
     *
     * @throws ModelRefused if an address served other bytes and no other served the right ones
     * @throws ModelUnavailable if no address served the file
     */
    Path to(Path directory, ModelEntry entry) {
        Path file = directory.resolve(entry.file()).toAbsolutePath();
        synchronized (LOCKS.computeIfAbsent(file, path -> new Object())) {
            try {
                Files.createDirectories(directory);
                return locked(file, entry);
            } catch (IOException unwritable) {
                throw ModelUnavailable.after(entry, List.of(directory + ": cannot write, " + unwritable), file);
            }
        }
    }

    private Path locked(Path file, ModelEntry entry) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(beside(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            // Another process may have brought it while this one waited for the lock.
            return lock.isValid() && Files.isRegularFile(file) ? file : fromAnyAddress(file, entry);
        }
    }

    private Path fromAnyAddress(Path file, ModelEntry entry) throws IOException {
        List<String> failures = new ArrayList<>();
        List<ModelRefused> refusals = new ArrayList<>();
        Duration wait =
                patience.firstByte().dividedBy(Math.max(1, entry.addresses().size()));
        for (URI address : entry.addresses()) {
            try {
                if (silentHosts.contains(address.getAuthority())) {
                    throw new SilentAddress("its host did not answer before");
                }
                return from(address, wait, file, entry);
            } catch (ModelRefused refused) {
                refusals.add(refused);
            } catch (SilentAddress silent) {
                silentHosts.add(address.getAuthority());
                failures.add(address + ": " + silent.getMessage());
            } catch (IOException failed) {
                failures.add(address + ": " + failed);
            }
        }
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        throw ModelUnavailable.after(entry, failures, file);
    }

    private Path from(URI address, Duration wait, Path file, ModelEntry entry) throws IOException {
        Path part = beside(file, ".part");
        boolean resumed = size(part) > 0;
        complete(address, wait, part, entry);
        String found = Sha256.of(Files.readAllBytes(part));
        if (!found.equals(entry.sha256())) {
            Files.delete(part);
            if (resumed) {
                // The old beginning may have been another file's: once more, from the first byte.
                return from(address, wait, file, entry);
            }
            throw ModelRefused.wrongDownload(entry, address, found);
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Brings {@code part} to its full length, asking again for the rest as long as each answer brings some. */
    private void complete(URI address, Duration wait, Path part, ModelEntry entry) throws IOException {
        if (size(part) > entry.bytes()) {
            Files.delete(part);
        }
        HttpPart transfer = new HttpPart(address, part, entry.bytes());
        for (int attempt = 0; size(part) < entry.bytes(); attempt++) {
            long before = size(part);
            try {
                transfer.append(wait, patience.stall(), bytes -> progress.reached(entry, bytes));
            } catch (SilentAddress silent) {
                throw silent;
            } catch (IOException brokenOff) {
                if (size(part) <= before || attempt >= patience.retries()) {
                    throw brokenOff;
                }
            }
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
