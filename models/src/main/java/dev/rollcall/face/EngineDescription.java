package dev.rollcall.face;

/**
 * What an engine says of itself.
 *
 * @param modelId the embedding model's id in the manifest; templates carry it
 * @param templateLength numbers in a template
 * @param detectsPresentationAttacks whether {@link FaceEngine#bonaFide} ever answers
 */
public record EngineDescription(
        String modelId,
        Grade grade,
        int templateLength,
        OperatingPoints operatingPoints,
        boolean detectsPresentationAttacks) {}
