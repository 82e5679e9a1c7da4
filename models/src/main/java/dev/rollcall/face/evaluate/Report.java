package dev.rollcall.face.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one experiment.
 *
 * @param kind {@code identification} or {@code verification}
 * @param gallerySize people enrolled; null for verification
 * @param enrolled photos enrolled for each; null for verification
 * @param photos photos tried
 * @param detectionFailures photos without a face that could be found; such a trial counts as a false negative
 * @param mated mated searches, or comparisons of one person
 * @param nonMated non-mated searches, or comparisons of two people
 * @param rank1 share of mated searches whose best candidate is the right person; null for verification
 * @param accuracy by folds; null when there are too few trials
 * @param rates at the false-positive rates of {@link #RATES}
 * @param curve the DET curve
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        String kind,
        String modelId,
        @Nullable Integer gallerySize,
        @Nullable Integer enrolled,
        int photos,
        int detectionFailures,
        int mated,
        int nonMated,
        @Nullable Double rank1,
        @Nullable FoldedAccuracy accuracy,
        List<ErrorRate> rates,
        @JsonIgnore List<ErrorRate> curve) {
    /** 1 % and 0.1 %. */
    public static final List<Double> RATES = List.of(0.01, 0.001);

    public Report {
        rates = List.copyOf(rates);
        curve = List.copyOf(curve);
    }
}
