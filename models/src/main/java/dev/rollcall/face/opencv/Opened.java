package dev.rollcall.face.opencv;

import dev.rollcall.face.FaceEngine;
import org.jspecify.annotations.Nullable;

/**
 * An open engine; the caller owns it and closes it.
 *
 * @param engine identifying, or demo-grade
 * @param whyDemoGrade why no identifying engine is to be had, with the remedy in its message; null when there is one
 */
public record Opened(FaceEngine engine, @Nullable RuntimeException whyDemoGrade) {}
