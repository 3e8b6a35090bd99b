package io.huihuan.insight.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far two quantities go together. It says nothing of causes.
 *
 * @param r −1 to 1
 * @param n pairs
 */
public record Correlation(double r, long n) {

    private static final int FEWEST = 4;

    public Correlation {
        if (!(Math.abs(r) <= 1)) {
            throw new IllegalArgumentException(String.valueOf(r));
        }
    }

    /** K. Pearson’s product-moment correlation; {@code null} for fewer than two pairs or where a column never varies. */
    public static @Nullable Correlation pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length);
        }
        double meanX = Sample.of(x).mean();
        double meanY = Sample.of(y).mean();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < x.length; row++) {
            double dx = x[row] - meanX;
            double dy = y[row] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        if (xx == 0 || yy == 0) {
            return null;
        }
        return new Correlation(Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1), x.length);
    }

    /** C. Spearman’s: {@link #pearson} of the ranks, equal values sharing the average of theirs. */
    public static @Nullable Correlation spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    /**
     * By R. A. Fisher’s transformation: tanh(atanh r ± 1.96 ÷ √(n−3)); {@code null} for fewer than four pairs and
     * where r is −1 or 1, of which the transformation has no value. For ranks it is the usual approximation.
     */
    public @Nullable Interval interval() {
        if (n < FEWEST || Math.abs(r) == 1) {
            return null;
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double margin = Confidence.Z / Math.sqrt(n - 3);
        return new Interval(Math.tanh(z - margin), Math.tanh(z + margin));
    }

    /** From 1; equal values share the average of their places. */
    static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        for (int first = 0; first < order.length; ) {
            int next = first + 1;
            while (next < order.length && values[order[next]] == values[order[first]]) {
                next++;
            }
            double shared = (first + 1 + next) / 2.0;
            Arrays.stream(order, first, next).forEach(row -> ranks[row] = shared);
            first = next;
        }
        return ranks;
    }
}
