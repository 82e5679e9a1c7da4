/**
 * What one image says: detection, quality, template, comparison, presentation attack.
 *
 * <p>This package owns the face engine's vocabulary and the manifest of models behind it. It never starts a thread, never
 * reads a clock and never keeps an image; what happens over time is the kiosk's business and what it means for a meeting
 * is the server's.
 */
@NullMarked
package dev.rollcall.face;

import org.jspecify.annotations.NullMarked;
