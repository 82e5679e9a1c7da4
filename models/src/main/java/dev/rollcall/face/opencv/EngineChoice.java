package dev.rollcall.face.opencv;

/**
 * Which engine an operator wants.
 *
 * @param embedderId id of an embedder in the manifest
 */
public record EngineChoice(String embedderId) {
    /** The default embedder, chosen for its measured error rates, size and licence. */
    public static EngineChoice standard() {
        return new EngineChoice("mobilefacenet_128");
    }
}
