package dev.rollcall.kiosk.codes;

import com.google.zxing.ReaderException;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code's grid laid over a picture, moved until what is known of the code stands out most. When a module is three pixels
 * wide and blurred, the 450 modules whose colour the standard fixes tell better where the others are than the middles of
 * three finder patterns do.
 */
final class Grid {
    /** In modules, from coarse to fine. */
    private static final double[] STEPS = {0.5, 0.25, 0.12, 0.06};

    private static final int ROUNDS = 3;

    /** How far perspective moves the fourth corner at most, in half modules; coarser steps miss alignment patterns. */
    private static final int FAR = 8;

    /** Least difference of light and dark timing modules where a code is, of 255. */
    private static final double LEAST_TIMING = 8;

    private static final int LARGEST_VERSION = 20;

    /** Blur spreads a module over its neighbours; how much of them to take off again, what helps most often first. */
    private static final double[] SHARPENINGS = {0.1, 0.3, 0};

    private final Grey picture;
    private final int side;
    private final KnownModules known;

    /** x, y in pixels of the middles of the three finder patterns and of where a fourth would be, clockwise. */
    private double[] quad;

    private double contrast;

    private Grid(Grey picture, Corners corners, Version version) {
        this.picture = picture;
        this.side = version.getDimensionForVersion();
        this.known = KnownModules.of(version);
        Corners.Spot a = corners.topLeft();
        Corners.Spot b = corners.topRight();
        Corners.Spot d = corners.bottomLeft();
        this.quad =
                new double[] {a.x(), a.y(), b.x(), b.y(), b.x() + d.x() - a.x(), b.y() + d.y() - a.y(), d.x(), d.y()};
    }

    /**
     * Grids at {@code corners}, each laid only when it is asked for: of the version whose timing patterns show best, then of
     * the one that the distances tell, since a code near and tilted hides its timing. None where no timing shows.
     */
    static Stream<Grid> over(Grey picture, Corners corners) {
        int near = (int) Math.round((corners.dimension() - 17) / 4);
        double best = LEAST_TIMING;
        int shown = 0;
        for (int number = Math.max(1, near - 2); number <= Math.min(LARGEST_VERSION, near + 2); number++) {
            Version version = Version.getVersionForNumber(number);
            var candidate = new Grid(picture, corners, version);
            double timing = candidate.contrast(candidate.quad, KnownModules.timing(version));
            if (timing > best) {
                best = timing;
                shown = number;
            }
        }
        return shown == 0
                ? Stream.empty()
                : Stream.of(shown, near)
                        .distinct()
                        .filter(number -> number >= 1 && number <= LARGEST_VERSION)
                        .map(Version::getVersionForNumber)
                        .map(version -> settled(picture, corners, version));
    }

    private static Grid settled(Grey picture, Corners corners, Version version) {
        var grid = new Grid(picture, corners, version);
        grid.settle(version, corners);
        return grid;
    }

    private void settle(Version version, Corners corners) {
        double module = corners.topLeft().to(corners.topRight()) / (side - 7);
        searchFourth(KnownModules.alignment(version), module);
        contrast = contrast(quad, known);
        for (double step : STEPS) {
            for (int round = 0; round < ROUNDS && improve(step * module); round++) {
                // Moves while it helps.
            }
        }
    }

    /** Three middles say nothing about perspective, from which the fourth corner follows. */
    private void searchFourth(KnownModules alignment, double module) {
        double[] middle = quad.clone();
        double best = Double.NEGATIVE_INFINITY;
        for (int dy = -FAR; dy <= FAR; dy++) {
            for (int dx = -FAR; dx <= FAR; dx++) {
                double[] moved = middle.clone();
                moved[4] += dx * module / 2;
                moved[5] += dy * module / 2;
                double found = contrast(moved, alignment);
                if (found > best) {
                    best = found;
                    quad = moved;
                }
            }
        }
    }

    private boolean improve(double step) {
        double before = contrast;
        for (int i = 0; i < quad.length; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] moved = quad.clone();
                moved[i] += sign * step;
                double other = contrast(moved, known);
                if (other > contrast) {
                    contrast = other;
                    quad = moved;
                }
            }
        }
        return contrast > before;
    }

    /** Mean difference of known light and known dark modules, in grey levels. */
    private double contrast(double[] corners, KnownModules modules) {
        PerspectiveTransform transform = transform(corners);
        return mean(modules.light(), transform) - mean(modules.dark(), transform);
    }

    private double mean(float[] places, PerspectiveTransform transform) {
        float[] points = places.clone();
        transform.transformPoints(points);
        double sum = 0;
        for (int i = 0; i < points.length; i += 2) {
            sum += picture.at(points[i], points[i + 1]);
        }
        return sum / Math.max(1, points.length / 2);
    }

    private PerspectiveTransform transform(double[] q) {
        float near = 3.5f;
        float far = side - 3.5f;
        float[] p = new float[q.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = (float) q[i];
        }
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                near, near, far, near, far, far, near, far, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    }

    /** What stands in the code, when its own error correction makes sense of it. */
    Optional<String> text() {
        var modules = new Modules(levels(), side);
        for (double sharpening : SHARPENINGS) {
            try {
                return Optional.of(new Decoder()
                        .decode(modules.sharpened(sharpening).blackAndWhite())
                        .getText());
            } catch (ReaderException notYet) {
                // Another sharpening may.
            }
        }
        return Optional.empty();
    }

    /** Every module's grey level, gathered at five places inside it. */
    private float[] levels() {
        float[] levels = new float[side * side];
        PerspectiveTransform transform = transform(quad);
        for (float[] aside : new float[][] {{0, 0}, {-0.2f, 0}, {0.2f, 0}, {0, -0.2f}, {0, 0.2f}}) {
            float[] points = new float[2 * levels.length];
            for (int i = 0; i < levels.length; i++) {
                int row = i / side;
                points[2 * i] = i % side + 0.5f + aside[0];
                points[2 * i + 1] = row + 0.5f + aside[1];
            }
            transform.transformPoints(points);
            for (int i = 0; i < levels.length; i++) {
                levels[i] += picture.at(points[2 * i], points[2 * i + 1]) / 5;
            }
        }
        return levels;
    }
}
