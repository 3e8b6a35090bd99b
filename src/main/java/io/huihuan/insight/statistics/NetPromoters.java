package io.huihuan.insight.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Who would recommend (9–10), who might (7–8), who would not (0–6): the Net Promoter Score, 100·(promoters − detractors) ÷
 * n. Its variance is that of a value which is 1, 0 or −1: (p + d − (p−d)²) ÷ n; see A. Engelhardt, Net Promoter Score
 * confidence intervals 2: maths and stats, cybaea.net 2016.
 */
public record NetPromoters(long promoters, long passives, long detractors) {

    private static final double SCALE = 100;
    private static final double ADDED = 3;

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

    /**
     * NPS ± 196·√((p + d − (p−d)²) ÷ n), on the scale of the score; cut off where the scale ends. {@code null} for fewer than
     * two answers and for answers of one kind only: what never varied says nothing of how far others lie.
     */
    public @Nullable Interval interval() {
        if (n() < 2 || !varies()) {
            return null;
        }
        double margin = Confidence.Z * error();
        return new Interval(Math.max(-SCALE, score() - margin), Math.min(SCALE, score() + margin));
    }

    /** Value and interval in one. */
    public Estimate estimate() {
        return Estimate.of(value(), interval(), n());
    }

    /**
     * This score minus another, in points, by the normal distribution. A side whose answers are all of one kind has no
     * variance of its own and lends that of the adjusted Wald interval, with three answers more: ¾ promoters, ¾ detractors,
     * 1½ between (B. Rocks, Interval estimation for the Net Promoter Score, The American Statistician 70 (2016) 365–372; J.
     * Sauro and J. R. Lewis, measuringu.com/nps-confidence-intervals).
     */
    public Difference minus(NetPromoters before) {
        if (n() == 0 || before.n() == 0) {
            return Difference.NONE;
        }
        double value = score() - before.score();
        return Difference.possible(n(), before.n())
                ? Difference.normal(value, Math.hypot(error(), before.error()))
                : Difference.unknown(value);
    }

    private boolean varies() {
        return Math.max(promoters, Math.max(passives, detractors)) < n();
    }

    private double score() {
        return SCALE * (promoters - detractors) / n();
    }

    private double error() {
        double more = varies() ? 0 : ADDED;
        double n = n() + more;
        double p = (promoters + more / 4) / n;
        double d = (detractors + more / 4) / n;
        return SCALE * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
    }
}
