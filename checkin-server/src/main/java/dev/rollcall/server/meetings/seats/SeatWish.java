package dev.rollcall.server.meetings.seats;

import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A seat as somebody asks for it.
 *
 * @param label as on the chair; empty for its numbers
 */
record SeatWish(@Nullable Integer row, @Nullable Integer column, @Nullable String label) {
    boolean isEmpty() {
        return row == null && column == null;
    }

    Seat seat() {
        if (row == null || column == null || row < 1 || column < 1) {
            throw SeatProblem.outsideTheHall(new Hall(Hall.MOST, Hall.MOST));
        }
        String text = label == null ? "" : label.strip();
        if (text.length() > Seat.LONGEST_LABEL) {
            throw SeatProblem.labelTooLong(Seat.LONGEST_LABEL);
        }
        return text.isEmpty() ? Seat.at(row, column) : new Seat(text, row, column);
    }

    static Hall hall(@Nullable Integer rows, @Nullable Integer columns) {
        if (rows == null || columns == null || rows < 1 || columns < 1 || rows > Hall.MOST || columns > Hall.MOST) {
            throw SeatProblem.noSuchHall();
        }
        return new Hall(rows, columns);
    }
}
