package io.huihuan.insight.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * A box plot in numbers.
 *
 * @param lowerWhisker the smallest observation within 1.5 interquartile ranges of the box; the edge of the box where there
 *     is none outside of it
 * @param upperWhisker likewise above
 * @param outliers observations beyond the whiskers’ reach, from the smallest
 */
public record Box(
        long n,
        double min,
        double q1,
        double median,
        double q3,
        double max,
        double lowerWhisker,
        double upperWhisker,
        List<Double> outliers) {

    private static final double REACH = 1.5;

    public Box {
        outliers = List.copyOf(outliers);
    }

    static Box of(double[] sorted, double q1, double median, double q3) {
        double low = q1 - REACH * (q3 - q1);
        double high = q3 + REACH * (q3 - q1);
        double[] inside = Arrays.stream(sorted)
                .filter(value -> low <= value && value <= high)
                .toArray();
        return new Box(
                sorted.length,
                sorted[0],
                q1,
                median,
                q3,
                sorted[sorted.length - 1],
                Math.min(q1, inside[0]),
                Math.max(q3, inside[inside.length - 1]),
                Arrays.stream(sorted)
                        .filter(value -> value < low || value > high)
                        .boxed()
                        .toList());
    }
}
