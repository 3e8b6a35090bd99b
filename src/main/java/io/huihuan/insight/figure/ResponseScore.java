package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether customers who waited longer for the first response score lower. Correlation is not cause.
 *
 * @param n scored responses to tickets that had a first response
 * @param pearson product-moment correlation of minutes and score
 * @param spearman rank correlation, ties with their average rank
 * @param low of the 95 % interval of {@code pearson} by Fisher's transformation
 * @param bins means by first response within 15 min, 1 h, 4 h, 24 h and later
 * @param ruleVersion which version of the rules of cleaning stands behind it
 * @param points where responses lie: minutes rounded to two digits, and how many lie there
 */
public record ResponseScore(
        Instant asOf,
        long n,
        @Nullable Double pearson,
        @Nullable Double spearman,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double spearmanLow,
        @Nullable Double spearmanHigh,
        List<Bin> bins,
        List<Point> points,
        int ruleVersion) {

    /** @param upTo minutes, inclusive; {@code null} for longer than any */
    public record Bin(
            @Nullable Integer upTo, long n, @Nullable Double mean) {}

    public record Point(double minutes, double score, long n) {}
}
