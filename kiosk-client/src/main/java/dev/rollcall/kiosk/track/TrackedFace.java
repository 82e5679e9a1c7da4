package dev.rollcall.kiosk.track;

import dev.rollcall.face.Face;

/**
 * A face in this frame that continues one of the frames before.
 *
 * @param track 1, 2, 3, ...; a number is never used again
 */
public record TrackedFace(long track, Face face) {}
