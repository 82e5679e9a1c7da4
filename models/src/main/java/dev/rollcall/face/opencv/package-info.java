/**
 * The face engine over OpenCV's official Java classes, and the factory that picks the best engine this machine can have.
 *
 * <p>This package owns every native object and the pixel work: decoding, detection, alignment, quality, embedding,
 * presentation attack. It is the only one that imports OpenCV, no native object leaves it, and it never decides what a
 * similarity means.
 */
@NullMarked
package dev.rollcall.face.opencv;

import org.jspecify.annotations.NullMarked;
