package dev.rollcall.face;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The face engine: one image in, plain records out.
 *
 * <p>Thread-safe; calls may wait for one another. Holds native memory until {@link #close}; every method throws
 * {@link IllegalStateException} after that. Nothing passed in is kept.
 */
public interface FaceEngine extends AutoCloseable {

    EngineDescription description();

    /**
     * Decodes JPEG, PNG, BMP or WebP, upright as its EXIF orientation says.
     *
     * @throws UnreadableImage if the bytes are no picture, or one over 64 megapixels
     */
    Frame decode(byte[] image);

    /** The frame as JPEG, {@code quality} 1 to 100. */
    byte[] encodeJpeg(Frame frame, int quality);

    /** All faces in the frame, the largest first; empty when there is none. */
    List<Face> detect(Frame frame);

    /** Judges one detected face; never refuses, it names the flaws. */
    Quality assess(Frame frame, Face face);

    /** Aligns the face and makes its template; works on a poor face too, ask {@link #assess} first. */
    Template embed(Frame frame, Face face);

    /**
     * How much this image looks like a person who is present rather than a picture of one, 0 to 1; higher is better.
     * Empty when the engine has no model for it. One frame proves little: combine several.
     */
    OptionalDouble bonaFide(Frame frame, Face face);

    @Override
    void close();
}
