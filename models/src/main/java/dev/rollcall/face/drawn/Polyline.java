package dev.rollcall.face.drawn;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** An open curve that can be asked for the point at any share of its length. */
final class Polyline {
    private final List<Point2D> points = new ArrayList<>();
    private final List<Double> lengths = new ArrayList<>();

    Polyline(Shape shape) {
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null, 0.004); !i.isDone(); i.next()) {
            if (i.currentSegment(c) != PathIterator.SEG_CLOSE) {
                Point2D next = new Point2D.Double(c[0], c[1]);
                lengths.add(
                        points.isEmpty()
                                ? 0
                                : length() + points.get(points.size() - 1).distance(next));
                points.add(next);
            }
        }
    }

    private double length() {
        return lengths.get(lengths.size() - 1);
    }

    Point2D at(double share) {
        double wanted = Math.max(0, Math.min(1, share)) * length();
        int low = 0;
        int high = lengths.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (lengths.get(middle) <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double span = lengths.get(high) - lengths.get(low);
        return between(points.get(low), points.get(high), span == 0 ? 0 : (wanted - lengths.get(low)) / span);
    }

    static Point2D between(Point2D a, Point2D b, double share) {
        return new Point2D.Double(a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
    }

    /** The area between two curves that run the same way. */
    static Path2D area(Polyline one, Polyline other) {
        Path2D area = new Path2D.Double();
        area.moveTo(one.points.get(0).getX(), one.points.get(0).getY());
        one.points.forEach(point -> area.lineTo(point.getX(), point.getY()));
        for (int i = other.points.size() - 1; i >= 0; i--) {
            area.lineTo(other.points.get(i).getX(), other.points.get(i).getY());
        }
        area.closePath();
        return area;
    }
}
