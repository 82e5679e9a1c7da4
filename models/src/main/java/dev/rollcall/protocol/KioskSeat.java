package dev.rollcall.protocol;

/**
 * A seat and where it is in the hall.
 *
 * @param label as it stands on the chair
 * @param row from the platform, 1 and up
 * @param column from the left as seen facing the platform, 1 and up
 * @param rows of the hall
 * @param columns of its widest row
 */
public record KioskSeat(String label, int row, int column, int rows, int columns) {}
