package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.kiosk.state.Seat;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The hall seen from above, platform at the top, with one seat marked; large halls are drawn with fewer dots. */
public final class SeatPlan {
    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 28;
    /** How much the rows bend round the platform, as a share of the height. */
    private static final double BEND = 0.16;
    /** The first row's width as a share of the last one's. */
    private static final double FRONT = 0.62;

    private SeatPlan() {}

    public static void paint(Brush brush, Pane place, Seat seat) {
        int rows = Math.min(seat.rows(), MOST_ROWS);
        int columns = Math.min(seat.columns(), MOST_COLUMNS);
        int markedRow = scaled(seat.row(), seat.rows(), rows);
        int markedColumn = scaled(seat.column(), seat.columns(), columns);
        platform(brush, place);
        Pane hall = place.below(30);
        double dot = Math.min(hall.width() / columns, hall.height() / (rows + 1)) * 0.62;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] at = position(hall, row, rows, column, columns, dot);
                if (row != markedRow || column != markedColumn) {
                    circle(brush, at, dot / 2, brush.theme().palette().of(Tone.EDGE, 0.42));
                }
            }
        }
        double[] here = position(hall, markedRow, rows, markedColumn, columns, dot);
        double size = Math.max(10, dot * 0.85);
        circle(brush, here, size * 1.7, brush.theme().palette().of(Tone.SEAL_SOFT));
        circle(brush, here, size, brush.theme().palette().of(Tone.SEAL));
    }

    private static int scaled(int one, int of, int to) {
        return of == to ? one - 1 : Math.min(to - 1, (int) ((one - 0.5) * to / of));
    }

    /** Rows widen towards the back and bend round the platform. */
    private static double[] position(Pane hall, int row, int rows, int column, int columns, double dot) {
        double back = rows == 1 ? 1 : row / (rows - 1.0);
        double across = columns == 1 ? 0 : column / (columns - 1.0) * 2 - 1;
        double half = (hall.width() - dot) / 2 * (FRONT + (1 - FRONT) * back);
        double bend = hall.height() * BEND;
        double y = hall.y() + dot / 2 + back * (hall.height() - bend - dot) + bend * across * across;
        return new double[] {hall.centreX() + across * half, y};
    }

    private static void circle(Brush brush, double[] at, double radius, Color colour) {
        brush.graphics().setColor(colour);
        brush.graphics().fill(new Ellipse2D.Double(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius));
    }

    private static void platform(Brush brush, Pane place) {
        double half = place.width() * 0.17;
        var line = new Path2D.Double();
        line.moveTo(place.centreX() - half, place.y() + 4);
        line.lineTo(place.centreX() + half, place.y() + 4);
        brush.outline(line, Tone.EDGE, 7);
    }
}
