package dev.rollcall.face.manifest;

/** Hears how far a download is. Called on the downloading thread, at every buffer: be quick. */
@FunctionalInterface
public interface FetchProgress {
    /** {@code bytes} of {@code entry.bytes()} are on disk. */
    void reached(ModelEntry entry, long bytes);

    /** Hears nothing. */
    static FetchProgress silent() {
        return (entry, bytes) -> {};
    }
}
