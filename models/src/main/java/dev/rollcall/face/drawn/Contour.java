package dev.rollcall.face.drawn;

import dev.rollcall.face.drawn.Looks.Skull;
import java.awt.geom.Path2D;

/** The outline of a head: half its width at every height, smooth. */
final class Contour {
    private static final int STEPS = 400;
    private final double top;
    private final double bottom;
    private final double[] half = new double[STEPS + 1];

    Contour(Skull skull) {
        top = skull.crownY();
        bottom = skull.chinY();
        double[] raw = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            raw[i] = sharp(skull, top + (bottom - top) * i / STEPS);
        }
        int reach = STEPS / 40;
        for (int i = 0; i <= STEPS; i++) {
            int span = Math.min(reach, Math.min(i, STEPS - i));
            double sum = 0;
            for (int j = i - span; j <= i + span; j++) {
                sum += raw[j];
            }
            half[i] = sum / (2 * span + 1);
        }
    }

    private static double sharp(Skull skull, double y) {
        if (y < -0.5) {
            double u = (-0.5 - y) / (-0.5 - skull.crownY());
            return skull.temple() * Math.pow(Math.max(0, 1 - Math.pow(u, 2.3)), 0.5);
        }
        if (y < 0.2) {
            return blend(skull.temple(), skull.cheek(), (y + 0.5) / 0.7);
        }
        double jawY = skull.chinY() * 0.62;
        if (y < jawY) {
            return blend(skull.cheek(), skull.jaw(), (y - 0.2) / (jawY - 0.2));
        }
        double t = (y - jawY) / (skull.chinY() - jawY);
        double base = skull.jaw() + (skull.chin() * 1.15 - skull.jaw()) * Math.pow(t, 1.25);
        double cap = t < 0.6 ? 1 : Math.sqrt(Math.max(0, 1 - Math.pow((t - 0.6) / 0.4, 2.4)));
        return base * cap;
    }

    private static double blend(double a, double b, double t) {
        double s = t * t * (3 - 2 * t);
        return a + (b - a) * s;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    /** Half the width at {@code y}, 0 outside the head. */
    double half(double y) {
        double position = (y - top) / (bottom - top) * STEPS;
        if (position <= 0 || position >= STEPS) {
            return 0;
        }
        int i = (int) position;
        return half[i] + (position - i) * (half[i + 1] - half[i]);
    }

    /** The closed outline, {@code grow} units outside the head. */
    Path2D outline(double grow) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, top - grow);
        for (int i = 2; i < STEPS; i += 2) {
            path.lineTo(half[i] + grow, top + (bottom - top) * i / STEPS);
        }
        path.lineTo(0, bottom + grow);
        for (int i = STEPS - 2; i > 0; i -= 2) {
            path.lineTo(-half[i] - grow, top + (bottom - top) * i / STEPS);
        }
        path.closePath();
        return path;
    }
}
