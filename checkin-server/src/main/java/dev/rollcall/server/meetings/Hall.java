package dev.rollcall.server.meetings;

/** How many seats a hall has, 1 to {@value #MOST} each way. */
public record Hall(int rows, int columns) {
    public static final int MOST = 200;

    public Hall {
        if (rows < 1 || rows > MOST || columns < 1 || columns > MOST) {
            throw new IllegalArgumentException("no hall: " + rows + " by " + columns);
        }
    }

    public int size() {
        return rows * columns;
    }

    public boolean has(int row, int column) {
        return row >= 1 && row <= rows && column >= 1 && column <= columns;
    }
}
