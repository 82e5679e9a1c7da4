package dev.rollcall.kiosk.codes;

import com.google.zxing.NotFoundException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The middles of three finder patterns that may be those of one code.
 *
 * @param module length of a row of the picture inside one module, in pixels
 * @param flaw how far the three are from a right angle with equal legs and from equal size; 0 is perfect
 */
record Corners(Spot topLeft, Spot topRight, Spot bottomLeft, double module, double flaw) {
    /** What a tilt of 45 degrees leaves well below. */
    private static final double WORST = 0.5;

    private static final int PATTERNS = 6;
    private static final int TRIPLES = 4;

    /** A finder pattern is a seventh of the smallest code and less of others: its surroundings are this share of a part. */
    private static final int SURROUNDINGS = 12;

    /** A place in pixels. */
    record Spot(double x, double y) {
        double to(Spot other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    /**
     * The likeliest triples in {@code part}, the likeliest first. Two ways of telling dark from light find patterns: one
     * stands noise and pale light better, the other blur and shadows.
     */
    static List<Corners> in(Grey part) throws NotFoundException {
        int reach = Math.min(part.width(), part.height()) / SURROUNDINGS;
        var patterns = new ArrayList<FinderPattern>();
        add(patterns, new HybridBinarizer(part.source()).getBlackMatrix());
        add(patterns, part.darkerThanAround(reach));
        var triples = new ArrayList<Corners>();
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = i + 1; j < patterns.size(); j++) {
                for (int k = j + 1; k < patterns.size(); k++) {
                    triples.add(of(patterns.get(i), patterns.get(j), patterns.get(k)));
                }
            }
        }
        return triples.stream()
                .filter(corners -> corners.flaw < WORST)
                .sorted(Comparator.comparingDouble(Corners::flaw))
                .limit(TRIPLES)
                .toList();
    }

    private static void add(List<FinderPattern> patterns, BitMatrix blackAndWhite) {
        for (FinderPattern found : FinderScan.in(blackAndWhite, PATTERNS)) {
            float size = 3 * found.getEstimatedModuleSize();
            if (patterns.stream().noneMatch(known -> ResultPoint.distance(known, found) < size)) {
                patterns.add(found);
            }
        }
    }

    private static Corners of(FinderPattern... three) {
        ResultPoint[] ordered = three.clone();
        ResultPoint.orderBestPatterns(ordered);
        Spot bottomLeft = new Spot(ordered[0].getX(), ordered[0].getY());
        Spot topLeft = new Spot(ordered[1].getX(), ordered[1].getY());
        Spot topRight = new Spot(ordered[2].getX(), ordered[2].getY());
        double across = topLeft.to(topRight);
        double down = topLeft.to(bottomLeft);
        double diagonal = topRight.to(bottomLeft);
        double legs = Math.abs(across - down) / Math.max(across, down);
        double angle = Math.abs(diagonal * diagonal - across * across - down * down) / (diagonal * diagonal);
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        double sum = 0;
        for (FinderPattern pattern : three) {
            smallest = Math.min(smallest, pattern.getEstimatedModuleSize());
            largest = Math.max(largest, pattern.getEstimatedModuleSize());
            sum += pattern.getEstimatedModuleSize();
        }
        double flaw = legs + angle + 0.5 * (1 - smallest / largest);
        return new Corners(topLeft, topRight, bottomLeft, sum / 3, flaw);
    }

    /** Modules along a side. A row of the picture crosses a turned module on a longer way than its side. */
    double dimension() {
        double across = topLeft.to(topRight);
        double turned = Math.max(Math.abs(topRight.x() - topLeft.x()), Math.abs(topRight.y() - topLeft.y())) / across;
        return (across + topLeft.to(bottomLeft)) / 2 / (module * turned) + 7;
    }
}
