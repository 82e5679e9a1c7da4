package dev.rollcall.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private final Scores ten =
            new Scores(List.of(0.9f, 0.8f, 0.7f, 0.35f), List.of(0f, .1f, .2f, .3f, .4f, .5f, .15f, .25f, .05f, .12f));

    @Test
    void theThresholdLiesJustAboveTheHighestStrangerThatMustNotPass() {
        ErrorRate none = ten.at(0.001);
        assertThat(none.threshold()).isEqualTo(Math.nextUp(0.5f));
        assertThat(none.falsePositive()).isZero();
        assertThat(none.falseNegative()).isEqualTo(0.25);
    }

    @Test
    void aRateOfOneInTenLetsExactlyOneOfTenPass() {
        ErrorRate one = ten.at(0.1);
        assertThat(one.falsePositive()).isCloseTo(0.1, within(1e-9));
        assertThat(one.threshold()).isEqualTo(Math.nextUp(0.4f));
    }

    @Test
    void equalScoresAreRefusedTogetherRatherThanExceedTheRate() {
        Scores tied = new Scores(List.of(0.9f), List.of(0.5f, 0.5f, 0.1f, 0.1f));
        assertThat(tied.at(0.25).falsePositive()).isZero();
        assertThat(tied.at(0.5).falsePositive()).isEqualTo(0.5);
    }

    @Test
    void aFaceThatCouldNotBeFoundIsAMissAtEveryThreshold() {
        Scores scores = new Scores(List.of(Scores.NEVER, 0.9f), List.of(0.1f));
        assertThat(scores.at(0).falseNegative()).isEqualTo(0.5);
    }

    @Test
    void theCurveNeverMissesMoreAsItGrowsLenient() {
        List<ErrorRate> curve = ten.curve();
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).falsePositive())
                    .isGreaterThan(curve.get(i - 1).falsePositive());
            assertThat(curve.get(i).falseNegative())
                    .isLessThanOrEqualTo(curve.get(i - 1).falseNegative());
        }
    }

    @Test
    void refusesToSpeakOfRatesWithoutTrialsOfBothKinds() {
        assertThatThrownBy(() -> new Scores(List.of(0.5f), List.of()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("0 of people who should not");
    }

    @Test
    void eachFoldIsJudgedByTheThresholdOfTheOthers() {
        List<FoldedAccuracy.Pair> pairs = new ArrayList<>();
        for (int fold = 0; fold < 10; fold++) {
            pairs.add(new FoldedAccuracy.Pair(fold, 0.8f, true));
            pairs.add(new FoldedAccuracy.Pair(fold, fold == 3 ? 0.9f : 0.2f, false));
        }
        FoldedAccuracy accuracy = FoldedAccuracy.of(pairs, 10);
        assertThat(accuracy.mean()).isCloseTo(0.95, within(1e-9));
        assertThat(accuracy.deviation()).isCloseTo(0.15, within(1e-9));
    }
}
