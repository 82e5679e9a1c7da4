package dev.rollcall.face.evaluate;

import dev.rollcall.face.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares pairs of photographs. */
public final class Verification {
    private Verification() {}

    /**
     * @throws UnusableInput if a photo of a pair is not there
     */
    public static Report run(PairsFile pairs, Acquisition acquisition, String modelId) {
        for (PairsFile.Comparison comparison : pairs.comparisons()) {
            require(comparison.first());
            require(comparison.second());
        }
        List<Float> mated = new ArrayList<>();
        List<Float> nonMated = new ArrayList<>();
        List<FoldedAccuracy.Pair> judged = new ArrayList<>();
        for (PairsFile.Comparison comparison : pairs.comparisons()) {
            Optional<Template> second = acquisition.template(comparison.second());
            float score = acquisition
                    .template(comparison.first())
                    .flatMap(first -> second.map(first::similarity))
                    .orElse(Scores.NEVER);
            (comparison.same() ? mated : nonMated).add(score);
            judged.add(new FoldedAccuracy.Pair(comparison.fold(), score, comparison.same()));
        }
        Scores scores = new Scores(mated, nonMated);
        return new Report(
                "verification",
                modelId,
                null,
                null,
                acquisition.attempts(),
                acquisition.failures().size(),
                scores.positives(),
                scores.negatives(),
                null,
                FoldedAccuracy.of(judged, pairs.folds()),
                Report.RATES.stream().map(scores::at).toList(),
                scores.curve());
    }

    private static void require(Path photo) {
        if (!Files.isRegularFile(photo)) {
            throw new UnusableInput("a pair names a photo that is not there: " + photo);
        }
    }
}
