package dev.rollcall.kiosk.ui.paint;

import java.awt.geom.Path2D;

/** Rounds a picture without clipping it: paints the ground round its four corners. */
public record Corners(Path2D outside, Tone ground) {
    private static final double ROUND = 0.5523;

    public static Corners of(Pane pane, double radius, Tone ground) {
        var path = new Path2D.Double();
        corner(path, pane.x(), pane.y(), radius, radius);
        corner(path, pane.right(), pane.y(), -radius, radius);
        corner(path, pane.x(), pane.bottom(), radius, -radius);
        corner(path, pane.right(), pane.bottom(), -radius, -radius);
        return new Corners(path, ground);
    }

    public void paint(Brush brush) {
        brush.fill(outside, ground);
    }

    /** One unit further out than the picture, whose last pixel may lie beyond its pane. */
    private static void corner(Path2D path, double x, double y, double right, double down) {
        double outX = x - Math.signum(right);
        double outY = y - Math.signum(down);
        path.moveTo(outX, outY);
        path.lineTo(x + right, outY);
        path.lineTo(x + right, y);
        path.curveTo(x + right * (1 - ROUND), y, x, y + down * (1 - ROUND), x, y + down);
        path.lineTo(outX, y + down);
        path.closePath();
    }
}
