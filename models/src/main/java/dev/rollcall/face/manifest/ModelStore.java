package dev.rollcall.face.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets the bytes of a model: from a directory of this machine, else from upstream.
 *
 * <p>Order: the explicit directory, {@code models/files} beside the program, the mirror of {@code ROLLCALL_MODELS_MIRROR},
 * the user's cache, a download. Thread-safe; two processes that want the same file download it once.
 */
public final class ModelStore {
    private final Manifest manifest;
    private final ModelPlaces places;
    private final ModelDownload download;

    /** A store with the shipped manifest and this process's places; {@code explicit} may be null. */
    public static ModelStore standard(@Nullable Path explicit) {
        return new ModelStore(Manifest.shipped(), ModelPlaces.ofThisProcess(explicit), FetchProgress.silent());
    }

    public ModelStore(Manifest manifest, ModelPlaces places, FetchProgress progress) {
        this(manifest, places, new ModelDownload(Patience.standard(), progress));
    }

    ModelStore(Manifest manifest, ModelPlaces places, ModelDownload download) {
        this.manifest = manifest;
        this.places = places;
        this.download = download;
    }

    public Manifest manifest() {
        return manifest;
    }

    /**
     * The file on this machine, checked; empty when it is on none of the places. Never downloads.
     *
     * @throws ModelRefused if the first file found has other bytes than the manifest says
     */
    public Optional<Path> find(String modelId) {
        ModelEntry entry = manifest.model(modelId);
        Optional<Path> file = lookUp(entry);
        file.ifPresent(found -> check(entry, found));
        return file;
    }

    /**
     * The file on this machine, checked, downloaded before if need be.
     *
     * @throws ModelRefused if it has other bytes than the manifest says
     * @throws ModelUnavailable if it is nowhere to be had; silent addresses are given up within ten seconds in all
     */
    public Path fetch(String modelId) {
        ModelEntry entry = manifest.model(modelId);
        Path file = lookUp(entry).orElseGet(() -> download.to(places.target(), entry));
        check(entry, file);
        return file;
    }

    /**
     * The model's bytes; exactly those that were checked, whatever happens to the file meanwhile.
     *
     * @throws ModelRefused as {@link #fetch}
     * @throws ModelUnavailable as {@link #fetch}
     */
    public byte[] bytes(String modelId) {
        ModelEntry entry = manifest.model(modelId);
        return check(entry, lookUp(entry).orElseGet(() -> download.to(places.target(), entry)));
    }

    private Optional<Path> lookUp(ModelEntry entry) {
        return places.readable().stream()
                .map(place -> place.resolve(entry.file()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static byte[] check(ModelEntry entry, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String found = Sha256.of(bytes);
            if (!found.equals(entry.sha256())) {
                throw ModelRefused.wrongBytes(entry, file, found);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
