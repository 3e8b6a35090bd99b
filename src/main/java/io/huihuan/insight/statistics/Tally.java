package io.huihuan.insight.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often something happened in how long: complaints in a week.
 *
 * @param exposure for how long it was watched, in any unit that the other side has too; more than 0
 */
public record Tally(long events, double exposure) {

    private static final double UNLIKELY = 0.025;

    public Tally {
        if (events < 0 || events > Integer.MAX_VALUE / 2 || !(exposure > 0) || !Double.isFinite(exposure)) {
            throw new IllegalArgumentException(events + " in " + exposure);
        }
    }

    /** How often in one unit of exposure. */
    public double rate() {
        return events / exposure;
    }

    /**
     * How likely so many or more would be if nothing had changed: of all events of both sides each falls on this one with
     * the chance of its share of the exposure. The conditional test of J. Przyborowski and H. Wilenski, Homogeneity of
     * results in testing samples from Poisson series, Biometrika 31 (1940) 313–323, one-sided.
     */
    public double chance(Tally before) {
        long all = events + before.events;
        if (events == 0) {
            return 1;
        }
        return BinomialDistribution.of((int) all, exposure / (exposure + before.exposure))
                .survivalProbability((int) events - 1);
    }

    /** 显著: more often than before, with a chance below 2.5 % on this side. */
    public boolean exceeds(Tally before) {
        return chance(before) < UNLIKELY;
    }
}
