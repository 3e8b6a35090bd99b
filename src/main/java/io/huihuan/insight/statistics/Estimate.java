package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A value with its 95 % interval and the number of observations behind it.
 *
 * @param low {@code null} where too few observations make no interval
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        long n) {

    /** Of no observation. */
    public static final Estimate NONE = new Estimate(null, null, null, 0);

    static Estimate of(@Nullable Double value, @Nullable Interval interval, long n) {
        return interval == null
                ? new Estimate(value, null, null, n)
                : new Estimate(value, interval.low(), interval.high(), n);
    }

    /** Both ends in one; {@code null} where there is none. */
    @Nullable
    Interval interval() {
        return low == null || high == null ? null : new Interval(low, high);
    }
}
