package dev.rollcall.face;

import java.util.Comparator;
import java.util.List;

/**
 * The threshold as a function of gallery size and wanted FPIR, from measured points of the manifest.
 *
 * <p>Between two measured gallery sizes the threshold is interpolated over the logarithm of the size; outside them it is
 * extrapolated on the nearest two, never below the smallest measured threshold.
 *
 * @param points measured points, at least one for each of the two rates
 * @param margin least distance between best and second best for an acceptance
 * @param samePerson by which looks at one camera's visitors are told apart
 */
public record OperatingPoints(List<Point> points, float margin, SamePerson samePerson) {
    /** False-positive identification rate at which the kiosk accepts. */
    public static final double ACCEPT_FPIR = 0.001;
    /** False-positive identification rate above which the kiosk asks for a code instead of saying "unknown". */
    public static final double ASK_FPIR = 0.01;

    /**
     * One measurement: with {@code gallerySize} enrolled, {@code threshold} gives {@code fpir} and {@code fnir}.
     */
    public record Point(int gallerySize, double fpir, float threshold, double fnir) {}

    public OperatingPoints {
        points = List.copyOf(points);
    }

    /** The band a match falls into. */
    public enum Band {
        ACCEPT,
        ASK_FOR_CODE,
        UNKNOWN
    }

    /** The threshold for {@code gallerySize} identities at {@code fpir}, which must be one of the measured rates. */
    public float threshold(int gallerySize, double fpir) {
        List<Point> measured = points.stream()
                .filter(point -> point.fpir() == fpir)
                .sorted(Comparator.comparingInt(Point::gallerySize))
                .toList();
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("no operating point was measured at FPIR " + fpir);
        }
        if (measured.size() == 1) {
            return measured.get(0).threshold();
        }
        int upper = 1;
        while (upper < measured.size() - 1 && measured.get(upper).gallerySize() < gallerySize) {
            upper++;
        }
        Point low = measured.get(upper - 1);
        Point high = measured.get(upper);
        double position = (Math.log(Math.max(1, gallerySize)) - Math.log(low.gallerySize()))
                / (Math.log(high.gallerySize()) - Math.log(low.gallerySize()));
        double threshold = low.threshold() + position * (high.threshold() - low.threshold());
        return (float) Math.max(threshold, measured.get(0).threshold());
    }

    /** Judges a match in a gallery of {@code gallerySize} identities. */
    public Band band(Match<?> match, int gallerySize) {
        if (match.score() >= threshold(gallerySize, ACCEPT_FPIR)) {
            return match.margin() >= margin ? Band.ACCEPT : Band.ASK_FOR_CODE;
        }
        return match.score() >= threshold(gallerySize, ASK_FPIR) ? Band.ASK_FOR_CODE : Band.UNKNOWN;
    }
}
