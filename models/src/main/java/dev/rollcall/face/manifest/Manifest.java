package dev.rollcall.face.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every model the product knows, as the file {@code manifest.json} beside this class says. Immutable.
 *
 * @param models models that are files
 * @param builtIn descriptors that need no file, with their own measurements
 */
public record Manifest(List<ModelEntry> models, List<BuiltIn> builtIn) {
    public Manifest {
        models = List.copyOf(models);
        builtIn = List.copyOf(builtIn);
    }

    /** A descriptor that needs no model file. */
    public record BuiltIn(String id, int embeddingLength, Calibration calibration) {}

    /** The manifest that ships with the program. */
    public static Manifest shipped() {
        try (InputStream json =
                Objects.requireNonNull(Manifest.class.getResourceAsStream("manifest.json"), "manifest.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, Manifest.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The model called {@code id}.
     *
     * @throws IllegalArgumentException naming the known ids if there is none
     */
    public ModelEntry model(String id) {
        return models.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model \"" + id + "\" in the manifest; known are "
                        + models.stream().map(ModelEntry::id).toList()));
    }

    /** All models of one role, the preferred one first. */
    public List<ModelEntry> models(ModelRole role) {
        return models.stream().filter(entry -> entry.role() == role).toList();
    }

    /** The descriptor called {@code id}. */
    public BuiltIn builtIn(String id) {
        return builtIn.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no built-in descriptor \"" + id + "\""));
    }
}
