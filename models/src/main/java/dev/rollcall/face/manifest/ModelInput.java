package dev.rollcall.face.manifest;

import java.util.List;

/**
 * How pixels become a network's input: value = (pixel / divisor - mean) / deviation, per channel in the order {@code colour}.
 *
 * @param size width and height of the square input in pixels; 0 where it follows the frame
 * @param divisor 255 to bring pixels to 0..1, 1 to leave them
 * @param mean three numbers in the order of {@code colour}
 * @param deviation three numbers in the order of {@code colour}
 * @param cropScale side of the square cut out, in sides of the face's box; 0 where the crop is aligned on landmarks
 */
public record ModelInput(
        int size, ColourOrder colour, double divisor, List<Double> mean, List<Double> deviation, double cropScale) {
    public ModelInput {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != 3 || deviation.size() != 3) {
            throw new IllegalArgumentException("three channels need three means and three deviations");
        }
    }

    /** Order of the three channels. */
    public enum ColourOrder {
        RGB,
        BGR
    }
}
