package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How far two figures lie apart, the later minus the earlier.
 *
 * @param value {@code null} where either side has no observation
 * @param interval of the difference; {@code null} where too few observations make none
 * @param statistic z, or t where there are degrees of freedom; {@code null} where nothing varies
 * @param degrees degrees of freedom of t; {@code null} for z
 * @param p how likely a difference at least as large would be if there were none; {@code null} without interval
 */
public record Difference(
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Double statistic,
        @Nullable Double degrees,
        @Nullable Double p) {

    /** Where one side has no observation. */
    public static final Difference NONE = new Difference(null, null, null, null, null);

    /** 显著: the interval excludes 0. */
    public boolean significant() {
        return interval != null && !interval.contains(0);
    }

    static Difference unknown(double value) {
        return new Difference(value, null, null, null, null);
    }

    /** By the normal distribution; without any variance the difference is certain. */
    static Difference normal(double value, double error) {
        if (error == 0) {
            return certain(value);
        }
        double z = value / error;
        return new Difference(value, Interval.around(value, Confidence.Z * error), z, null, Confidence.beyond(z));
    }

    /** By Student's distribution. */
    static Difference student(double value, double error, double degrees) {
        double t = value / error;
        return new Difference(
                value,
                Interval.around(value, Confidence.t(degrees) * error),
                t,
                degrees,
                Confidence.beyond(t, degrees));
    }

    static Difference certain(double value) {
        return new Difference(value, new Interval(value, value), null, null, value == 0 ? 1.0 : 0.0);
    }
}
