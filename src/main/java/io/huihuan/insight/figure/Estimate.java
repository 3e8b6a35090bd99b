package io.huihuan.insight.figure;

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
}
