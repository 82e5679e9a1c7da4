package dev.rollcall.kiosk.state;

import dev.rollcall.protocol.KioskSeat;

/**
 * A seat and where it is in the hall.
 *
 * @param label as it stands on the chair, such as {@code 3 排 12 座}
 * @param row from the platform, 1 and up
 * @param column from the left as seen facing the platform, 1 and up
 * @param rows of the hall
 * @param columns of its widest row
 */
public record Seat(String label, int row, int column, int rows, int columns) {
    public Seat {
        if (row < 1 || row > rows || column < 1 || column > columns) {
            throw new IllegalArgumentException("no seat " + row + "/" + column + " in " + rows + " x " + columns);
        }
    }

    static Seat of(KioskSeat seat) {
        return new Seat(seat.label(), seat.row(), seat.column(), seat.rows(), seat.columns());
    }
}
