package dev.rollcall.face.manifest;

/** What a model is for. */
public enum ModelRole {
    DETECTOR,
    EMBEDDER,
    PRESENTATION_ATTACK
}
