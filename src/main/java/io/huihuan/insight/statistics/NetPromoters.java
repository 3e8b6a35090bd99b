package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Who would recommend (9–10), who might (7–8), who would not (0–6): the Net Promoter Score, 100·(promoters − detractors) ÷
 * n. Its variance is that of a value which is 1, 0 or −1: (p + d − (p−d)²) ÷ n; see A. Engelhardt, Net Promoter Score
 * confidence intervals 2: maths and stats, cybaea.net 2016.
 */
public record NetPromoters(long promoters, long passives, long detractors) {

    private static final double SCALE = 100;

    public NetPromoters {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException(promoters + ", " + passives + ", " + detractors);
        }
    }

    public long n() {
        return promoters + passives + detractors;
    }

    /** −100 to 100. */
    public @Nullable Double value() {
        return n() == 0 ? null : score();
    }

    /** NPS ± 196·√((p + d − (p−d)²) ÷ n), on the scale of the score; cut off where the scale ends. */
    public @Nullable Interval interval() {
        if (n() == 0) {
            return null;
        }
        double margin = Confidence.Z * error();
        return new Interval(Math.max(-SCALE, score() - margin), Math.min(SCALE, score() + margin));
    }

    /** This score minus another, in points, by the normal distribution. */
    public Difference minus(NetPromoters before) {
        return n() == 0 || before.n() == 0
                ? Difference.NONE
                : Difference.normal(score() - before.score(), Math.hypot(error(), before.error()));
    }

    private double score() {
        return SCALE * (promoters - detractors) / n();
    }

    private double error() {
        double p = (double) promoters / n();
        double d = (double) detractors / n();
        return SCALE * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n());
    }
}
