package dev.rollcall.face.evaluate;

/**
 * One operating point: at {@code threshold} the wanted rate of false positives is kept.
 *
 * @param wanted the false-positive rate asked for
 * @param threshold the smallest one that keeps to it on these scores
 * @param falsePositive the rate measured at the threshold, at most {@code wanted}
 * @param falseNegative the rate measured at the threshold
 */
public record ErrorRate(double wanted, float threshold, double falsePositive, double falseNegative) {}
