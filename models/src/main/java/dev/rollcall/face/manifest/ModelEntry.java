package dev.rollcall.face.manifest;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One model file.
 *
 * @param file its name in a models directory
 * @param addresses where upstream serves exactly this file, tried in order; empty where nobody is known to
 * @param sha256 lower-case hex; no other bytes are ever opened
 * @param bytes its size
 * @param licence of the weights, with what an operator must know about them
 * @param input how pixels become the network's input
 * @param embeddingLength numbers in its template, 0 for other roles
 * @param calibration measured operating points; null where there are none, or not for this role
 * @param remarks what else to know, for people
 */
public record ModelEntry(
        String id,
        ModelRole role,
        String file,
        List<URI> addresses,
        String sha256,
        long bytes,
        Licence licence,
        ModelInput input,
        int embeddingLength,
        @Nullable Calibration calibration,
        String remarks) {
    public ModelEntry {
        addresses = List.copyOf(addresses);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(id + ": not a SHA-256: " + sha256);
        }
    }

    /** Licence of a model's weights: SPDX id and what it leaves open. */
    public record Licence(String spdx, String note) {}

    /** Whether error rates of this model stand in the manifest. */
    public boolean measured() {
        return calibration != null;
    }

    /** The measured calibration, or the one that accepts nobody. */
    public Calibration calibrationOrNone() {
        return Objects.requireNonNullElseGet(calibration, Calibration::acceptingNobody);
    }
}
