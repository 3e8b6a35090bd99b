package io.huihuan.insight.statistics;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Observations of a quantity, as far as their mean is concerned.
 *
 * @param mean 0 where there is none
 * @param variance with n − 1 in the denominator; 0 for fewer than two
 */
public record Sample(long n, double mean, double variance) {

    /** Of no observation. */
    public static final Sample NONE = new Sample(0, 0, 0);

    public Sample {
        mean = n == 0 ? 0 : mean;
        variance = n < 2 ? 0 : variance;
        if (n < 0 || !Double.isFinite(mean) || !Double.isFinite(variance) || variance < 0) {
            throw new IllegalArgumentException(n + ", " + mean + ", " + variance);
        }
    }

    public static Sample of(double... values) {
        if (values.length == 0) {
            return NONE;
        }
        double mean = DoubleStream.of(values).sum() / values.length;
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Sample(values.length, mean, values.length < 2 ? 0 : squares / (values.length - 1));
    }

    /** Of an estimate that was made from a mean: the width of its interval tells the variance. */
    public static Sample of(Estimate estimate) {
        Double value = estimate.value();
        Interval interval = estimate.interval();
        double error = interval == null ? 0 : (interval.high() - interval.low()) / 2 / Confidence.t(estimate.n() - 1);
        return new Sample(estimate.n(), value == null ? 0 : value, error * error * estimate.n());
    }

    public @Nullable Double value() {
        return n == 0 ? null : mean;
    }

    /**
     * mean ± t·s ÷ √n with Student's t of n − 1 degrees of freedom (NIST/SEMATECH e-Handbook 1.3.5.2); {@code null} for fewer
     * than two and for observations all alike, whose s says nothing of how far others lie.
     */
    public @Nullable Interval interval() {
        return n < 2 || variance == 0 ? null : Interval.around(mean, Confidence.t(n - 1) * Math.sqrt(variance / n));
    }

    /** Value and interval in one. */
    public Estimate estimate() {
        return Estimate.of(value(), interval(), n);
    }

    /**
     * This mean minus another by B. L. Welch’s test, which needs no equal variances: The generalization of ‘Student’s’
     * problem when several different population variances are involved, Biometrika 34 (1947) 28–35.
     * Where neither side varies t is undefined, and nothing is said.
     */
    public Difference minus(Sample before) {
        if (n == 0 || before.n == 0) {
            return Difference.NONE;
        }
        double value = mean - before.mean;
        double own = variance / n;
        double other = before.variance / before.n;
        double both = own + other;
        if (both == 0 || !Difference.possible(n, before.n)) {
            return Difference.unknown(value);
        }
        // of shares, so that tiny variances do not vanish when squared
        double degrees = 1 / (square(own / both) / (n - 1) + square(other / both) / (before.n - 1));
        return Difference.student(value, Math.sqrt(both), degrees);
    }

    private static double square(double value) {
        return value * value;
    }
}
