package dev.rollcall.face.manifest;

import java.nio.file.Path;
import java.util.List;

/** A model file is nowhere to be had; the message names file, addresses tried, and what to do without a network. */
public final class ModelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ModelUnavailable(String message) {
        super(message);
    }

    static ModelUnavailable after(ModelEntry entry, List<String> failures, Path target) {
        String tried = entry.addresses().isEmpty()
                ? "no public address of it is known"
                : "tried " + String.join("; ", failures);
        return new ModelUnavailable(
                "model file " + entry.file() + " is missing: " + tried + ". Without a network: copy "
                        + entry.file() + " (" + entry.bytes() + " bytes, SHA-256 " + entry.sha256() + ") to " + target
                        + ", or set " + ModelPlaces.MIRROR_VARIABLE + " to a directory that holds it");
    }
}
