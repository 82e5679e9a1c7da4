package dev.rollcall.kiosk.bench;

import java.util.List;
import java.util.Locale;

/**
 * How a code is held, in degrees.
 *
 * @param roll turned in its own plane, as a phone held askew
 * @param yaw turned away sideways, as a page is turned
 * @param pitch tipped back
 */
record Pose(double roll, double yaw, double pitch) {
    /** Turned by 0 to 45 degrees, facing the camera and tilted both ways. */
    static final List<Pose> TWELVE = List.of(
            new Pose(0, 0, 0),
            new Pose(7, 0, 0),
            new Pose(15, 0, 0),
            new Pose(23, 0, 0),
            new Pose(30, 0, 0),
            new Pose(38, 0, 0),
            new Pose(45, 0, 0),
            new Pose(0, 25, 0),
            new Pose(0, 0, 30),
            new Pose(15, -25, 10),
            new Pose(30, 15, -25),
            new Pose(45, 20, 20));

    /** Two unit vectors along the code's rows and columns, as the camera sees them: x right, y down, z away. */
    double[][] axes() {
        double a = Math.toRadians(roll);
        double b = Math.toRadians(yaw);
        double c = Math.toRadians(pitch);
        return new double[][] {
            {Math.cos(a) * Math.cos(b), Math.sin(a) * Math.cos(b), -Math.sin(b)},
            {
                Math.cos(a) * Math.sin(b) * Math.sin(c) - Math.sin(a) * Math.cos(c),
                Math.sin(a) * Math.sin(b) * Math.sin(c) + Math.cos(a) * Math.cos(c),
                Math.cos(b) * Math.sin(c)
            }
        };
    }

    String label() {
        return String.format(Locale.ROOT, "roll %2.0f yaw %3.0f pitch %3.0f", roll, yaw, pitch);
    }
}
