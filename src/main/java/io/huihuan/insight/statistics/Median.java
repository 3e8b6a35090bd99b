package io.huihuan.insight.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The middle of observations whose distribution nobody knows: durations, which a few long ones would drag along in a mean.
 *
 * @param interval from one order statistic to another, so many places from either end that it misses the true median in at
 *     most 5 % of samples (W. R. Thompson, On confidence ranges for the median and other expectation distributions, Annals of
 *     Mathematical Statistics 7 (1936) 122–128); {@code null} for fewer than six
 */
public record Median(
        long n, @Nullable Double value, @Nullable Interval interval) {

    private static final double LOWER = 0.025;

    /** Of an estimate that was made from a median. */
    public static Median of(Estimate estimate) {
        return new Median(estimate.n(), estimate.value(), estimate.interval());
    }

    /** Value and interval in one. */
    public Estimate estimate() {
        return Estimate.of(value, interval, n);
    }

    /**
     * At which share of the ordered observations the interval begins, as a linear quantile has it, 0 for the smallest; it
     * ends at as much less than 1. {@code null} where there is none.
     */
    public static @Nullable Double from(long n) {
        int place = place(n);
        return place == 0 ? null : (place - 1) / (n - 1.0);
    }

    /** Which of the observations the interval begins with, 1 for the smallest; 0 where there is none. */
    private static int place(long n) {
        return n == 0 ? 0 : below(n).inverseCumulativeProbability(LOWER);
    }

    /** How many of so many lie below the true median. */
    private static BinomialDistribution below(long n) {
        return BinomialDistribution.of(Math.toIntExact(n), 0.5);
    }

    /**
     * This median minus another. The error of each is the width of its interval over the width which a normal distribution
     * gives to the same chance: D. G. Bonett and R. M. Price, Statistical inference for a linear function of medians,
     * Psychological Methods 7 (2002) 370–383.
     */
    public Difference minus(Median before) {
        if (value == null || before.value == null) {
            return Difference.NONE;
        }
        double error = Math.hypot(error(DoubleUnaryOperator.identity()), before.error(DoubleUnaryOperator.identity()));
        // not a number where a side has no interval
        return error > 0 && Difference.possible(n, before.n)
                ? Difference.normal(value - before.value, error)
                : Difference.unknown(value - before.value);
    }

    /**
     * How far durations lie apart: their ratio is held against 1, for what a few long ones make uncertain upwards is not as
     * uncertain downwards. R. M. Price and D. G. Bonett, Distribution-free confidence intervals for difference and ratio of
     * medians, Journal of Statistical Computation and Simulation 72 (2002) 119–124. Where an interval reaches down to 0
     * there is no ratio: the difference is told.
     */
    public Difference longerThan(Median before) {
        if (value == null || before.value == null || !isPositive() || !before.isPositive()) {
            return minus(before);
        }
        double error = Math.hypot(error(Math::log), before.error(Math::log));
        return error > 0 && Difference.possible(n, before.n)
                ? Difference.ofRatio(value, before.value, error)
                : Difference.unknown(value - before.value);
    }

    private boolean isPositive() {
        return interval != null && interval.low() > 0;
    }

    private double error(DoubleUnaryOperator scale) {
        if (interval == null) {
            return Double.NaN;
        }
        double beyond = below(n).cumulativeProbability(place(n) - 1);
        return (scale.applyAsDouble(interval.high()) - scale.applyAsDouble(interval.low()))
                / (2 * Confidence.leaving(beyond));
    }
}
