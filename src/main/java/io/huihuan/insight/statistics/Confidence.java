package io.huihuan.insight.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The one level every interval has, and the distributions behind it. */
final class Confidence {

    private static final double UPPER = 0.975;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** 1.96, exactly: the normal quantile that leaves 2.5 % on either side. */
    static final double Z = NORMAL.inverseCumulativeProbability(UPPER);

    private Confidence() {}

    /** Student's quantile that leaves 2.5 % on either side. */
    static double t(double degrees) {
        return TDistribution.of(degrees).inverseCumulativeProbability(UPPER);
    }

    /** The normal quantile that leaves so much beyond it. */
    static double leaving(double beyond) {
        return NORMAL.inverseSurvivalProbability(beyond);
    }

    /** How likely a standard normal value lies at least as far from 0. */
    static double beyond(double z) {
        return twoSided(NORMAL, z);
    }

    /** How likely Student's t with these degrees of freedom lies at least as far from 0. */
    static double beyond(double t, double degrees) {
        return twoSided(TDistribution.of(degrees), t);
    }

    private static double twoSided(ContinuousDistribution distribution, double value) {
        return Math.min(1, 2 * distribution.survivalProbability(Math.abs(value)));
    }
}
