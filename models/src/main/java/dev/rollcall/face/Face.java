package dev.rollcall.face;

/**
 * One detected face.
 *
 * @param score the detector's confidence, 0 to 1
 */
public record Face(Box box, Landmarks landmarks, float score) {}
