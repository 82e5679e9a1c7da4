package dev.rollcall.server.meetings;

/**
 * A seat in a hall.
 *
 * @param label as it stands on the chair
 * @param row from the platform, 1 and up
 * @param column from the left as seen facing the platform, 1 and up
 */
public record Seat(String label, int row, int column) {
    public static final int LONGEST_LABEL = 20;

    public Seat {
        if (label.isBlank() || label.length() > LONGEST_LABEL || row < 1 || column < 1) {
            throw new IllegalArgumentException("no seat: " + label + " " + row + " " + column);
        }
    }

    /** Labelled by its numbers, {@code 3-12}. */
    public static Seat at(int row, int column) {
        return new Seat(row + "-" + column, row, column);
    }
}
