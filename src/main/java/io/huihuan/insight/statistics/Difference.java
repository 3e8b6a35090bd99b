package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How far two figures lie apart, the later minus the earlier.
 *
 * @param value {@code null} where either side has no observation
 * @param interval of the difference; {@code null} where too few observations, or such as never vary, make none
 * @param statistic z, or t where there are degrees of freedom; {@code null} without interval and where nothing varies
 * @param degrees degrees of freedom of t; {@code null} for z
 * @param p how likely a difference at least as large would be if there were none; {@code null} without interval
 */
public record Difference(
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Double statistic,
        @Nullable Double degrees,
        @Nullable Double p) {

    /** Two of them, one at each end, are 5 %. */
    private static final double FEWEST_WAYS = 40;

    /** Where one side has no observation. */
    public static final Difference NONE = new Difference(null, null, null, null, null);

    /**
     * Whether a test of so many observations against so many can ever be significant: at least two on each side, and the
     * most extreme of all ways to deal them out to the two sides, counted from both ends, has a chance of at most 5 % (E. J.
     * G. Pitman, Significance tests which may be applied to samples from any populations, Supplement to the Journal of the
     * Royal Statistical Society 4 (1937) 119–130). Four against four is enough, three against three is not. Below that no
     * formula that holds for large numbers may claim more.
     */
    static boolean possible(long n, long m) {
        long fewer = Math.min(n, m);
        double ways = 1;
        for (long drawn = 1; drawn <= fewer && ways < FEWEST_WAYS; drawn++) {
            ways = ways * (Math.max(n, m) + drawn) / drawn;
        }
        return fewer > 1 && ways >= FEWEST_WAYS;
    }

    /** 显著: the interval excludes 0. */
    public boolean significant() {
        return interval != null && !interval.contains(0);
    }

    /** How far apart they lie, and that nobody can say whether by more than chance. */
    static Difference unknown(double value) {
        return new Difference(value, null, null, null, null);
    }

    /** By the normal distribution. */
    static Difference normal(double value, double error) {
        double z = value / error;
        return new Difference(value, Interval.around(value, Confidence.Z * error), z, null, Confidence.beyond(z));
    }

    /**
     * By the normal distribution of the logarithm of their ratio.
     *
     * @param error of that logarithm
     */
    static Difference ofRatio(double value, double before, double error) {
        double z = Math.log(value / before) / error;
        double margin = Confidence.Z * error;
        return new Difference(
                value - before,
                new Interval(before * Math.expm1(z * error - margin), before * Math.expm1(z * error + margin)),
                z,
                null,
                Confidence.beyond(z));
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
}
