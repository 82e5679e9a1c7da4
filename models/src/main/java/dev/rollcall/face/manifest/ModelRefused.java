package dev.rollcall.face.manifest;

import java.nio.file.Path;

/** A model file is there, but its bytes are not those of the manifest; it was not opened. */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ModelRefused(String message) {
        super(message);
    }

    static ModelRefused wrongBytes(ModelEntry entry, Path file, String found) {
        return new ModelRefused("refused " + entry.file() + " (" + file + "): its SHA-256 is " + found + ", expected "
                + entry.sha256() + "; delete it or replace it by the file of the manifest");
    }

    static ModelRefused wrongDownload(ModelEntry entry, Object address, String found) {
        return new ModelRefused("refused " + entry.file() + " from " + address + ": its SHA-256 is " + found
                + ", expected " + entry.sha256());
    }
}
