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

    /** The same weights at the operating point of drawn people, for demonstrations. */
    public static EngineChoice drawn() {
        return new EngineChoice("mobilefacenet_128_drawn");
    }
}
