package dev.rollcall.face.manifest;

import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.SamePerson;
import java.util.List;

/**
 * Operating points and where they come from.
 *
 * @param evidence what was run to get them, at least one entry
 */
public record Calibration(OperatingPoints operatingPoints, List<Evidence> evidence) {
    public Calibration {
        evidence = List.copyOf(evidence);
    }

    /**
     * One measurement.
     *
     * @param dataSet people and photos it was made on
     * @param command what to run to repeat it
     * @param result the figures, in words
     */
    public record Evidence(String dataSet, String command, String result) {}

    /** For a model nobody has measured: no similarity reaches its threshold, so it accepts nobody. */
    static Calibration acceptingNobody() {
        float unreachable = 1.01f;
        return new Calibration(
                new OperatingPoints(
                        List.of(
                                new OperatingPoints.Point(1, OperatingPoints.ACCEPT_FPIR, unreachable, 1),
                                new OperatingPoints.Point(1, OperatingPoints.ASK_FPIR, unreachable, 1)),
                        0,
                        new SamePerson(1, 1)),
                List.of(new Evidence("none", "none", "unmeasured")));
    }
}
