/**
 * Reads codes that are held before the camera.
 *
 * <p>This package owns the search for QR codes in a frame: where to look, how hard, and how often. It gives back texts as
 * they stand in the codes; whose they are and what they are worth is decided where claims are examined. It starts no thread
 * and keeps no picture.
 */
@NullMarked
package dev.rollcall.kiosk.codes;

import org.jspecify.annotations.NullMarked;
