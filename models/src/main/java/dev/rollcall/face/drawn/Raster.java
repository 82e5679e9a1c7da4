package dev.rollcall.face.drawn;

/** The grid of pixels that covers a rectangle of the drawing: {@code scale} pixels a unit, origin at (left, top). */
record Raster(double left, double top, int width, int height, double scale) {
    static Raster over(double left, double top, double right, double bottom, double scale) {
        return new Raster(
                left, top, (int) Math.ceil((right - left) * scale), (int) Math.ceil((bottom - top) * scale), scale);
    }

    double x(int column) {
        return left + (column + 0.5) / scale;
    }

    double y(int row) {
        return top + (row + 0.5) / scale;
    }

    int column(double x) {
        return (int) Math.floor((x - left) * scale);
    }

    int row(double y) {
        return (int) Math.floor((y - top) * scale);
    }
}
