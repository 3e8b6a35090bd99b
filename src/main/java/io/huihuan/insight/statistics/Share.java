package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many of how many: satisfied answers, met promises.
 *
 * @param hits 0 to {@code n}
 */
public record Share(long hits, long n) {

    public Share {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    /** Of an estimate that was made from a share. */
    public static Share of(Estimate estimate) {
        Double value = estimate.value();
        return new Share(value == null ? 0 : Math.round(value * estimate.n()), estimate.n());
    }

    /** 0 to 1. */
    public @Nullable Double value() {
        return n == 0 ? null : (double) hits / n;
    }

    /**
     * The score interval of E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
     * the American Statistical Association 22 (1927) 209–212: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Never
     * outside 0 to 1.
     */
    public @Nullable Interval interval() {
        if (n == 0) {
            return null;
        }
        double p = (double) hits / n;
        double square = Confidence.Z * Confidence.Z;
        double centre = p + square / (2 * n);
        double margin = Confidence.Z * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n));
        double scale = 1 + square / n;
        // the ends are exact where all or none hit; rounding must not take them past the share itself
        double low = hits == 0 ? 0 : Math.clamp((centre - margin) / scale, 0, p);
        double high = hits == n ? 1 : Math.clamp((centre + margin) / scale, p, 1);
        return new Interval(low, high);
    }

    /** Value and interval in one. */
    public Estimate estimate() {
        return Estimate.of(value(), interval(), n);
    }

    /**
     * This share minus another, in shares. The interval is number 10 of R. G. Newcombe, Interval estimation for the
     * difference between independent proportions, Statistics in Medicine 17 (1998) 873–890, made of both Wilson intervals;
     * z has the pooled variance.
     */
    public Difference minus(Share before) {
        Interval after = interval();
        Interval then = before.interval();
        if (after == null || then == null) {
            return Difference.NONE;
        }
        double p = (double) hits / n;
        double q = (double) before.hits / before.n;
        if (!Difference.possible(n, before.n)) {
            return Difference.unknown(p - q);
        }
        double pooled = (double) (hits + before.hits) / (n + before.n);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / before.n));
        Double z = error == 0 ? null : (p - q) / error;
        var interval = new Interval(
                p - q - Math.hypot(p - after.low(), then.high() - q),
                p - q + Math.hypot(after.high() - p, q - then.low()));
        return new Difference(p - q, interval, z, null, z == null ? 1.0 : Confidence.beyond(z));
    }
}
