package dev.rollcall.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.OperatingPoints.Band;
import dev.rollcall.face.manifest.Manifest;
import org.junit.jupiter.api.Test;

class OperatingPointsTest {
    private final OperatingPoints points =
            Manifest.shipped().model("mobilefacenet_128").calibrationOrNone().operatingPoints();

    @Test
    void asksForMoreTheMorePeopleThereAre() {
        for (double fpir : new double[] {OperatingPoints.ACCEPT_FPIR, OperatingPoints.ASK_FPIR}) {
            float last = 0;
            for (int size = 1; size <= 1_000_000; size = size * 5 / 4 + 1) {
                assertThat(points.threshold(size, fpir)).isGreaterThanOrEqualTo(last);
                last = points.threshold(size, fpir);
            }
        }
    }

    @Test
    void acceptsAtAHigherSimilarityThanItAsks() {
        for (int size = 1; size <= 1_000_000; size *= 10) {
            assertThat(points.threshold(size, OperatingPoints.ACCEPT_FPIR))
                    .isGreaterThan(points.threshold(size, OperatingPoints.ASK_FPIR));
        }
    }

    @Test
    void asksForACodeWhereTwoPeopleAreEquallyNear() {
        assertThat(points.band(new Match<>("ada", 0.8f, "grace", 0.79f), 200)).isEqualTo(Band.ASK_FOR_CODE);
        assertThat(points.band(new Match<>("ada", 0.8f, "grace", 0.3f), 200)).isEqualTo(Band.ACCEPT);
        assertThat(points.band(new Match<>("ada", 0.1f, "grace", 0.05f), 200)).isEqualTo(Band.UNKNOWN);
    }

    @Test
    void hasNoThresholdForARateNobodyMeasured() {
        assertThatThrownBy(() -> points.threshold(200, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
