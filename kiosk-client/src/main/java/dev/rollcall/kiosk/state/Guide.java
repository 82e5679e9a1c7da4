package dev.rollcall.kiosk.state;

import dev.rollcall.face.Box;
import dev.rollcall.face.Quality.Flaw;
import java.util.Set;

/**
 * Where the visitor's face is in the picture, for a calm guide round it.
 *
 * @param face in pixels of a frame of {@code frameWidth} x {@code frameHeight}, not mirrored
 * @param flaws what the visitor could do better, empty while the kiosk is simply looking
 */
public record Guide(Box face, int frameWidth, int frameHeight, Set<Flaw> flaws) {
    public Guide {
        flaws = Set.copyOf(flaws);
    }
}
