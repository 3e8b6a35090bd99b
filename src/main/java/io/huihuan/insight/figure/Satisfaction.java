package io.huihuan.insight.figure;

import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.statistics.NetPromoters;
import io.huihuan.shared.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers answered, with 95 % intervals.
 *
 * @param n responses counted: all received, or those left after cleaning
 * @param received responses submitted
 * @param csat share of satisfied answers, 4–5 of 5
 * @param csi weighted mean of dimensions, per response over those it answered
 * @param ces mean of 1–7
 * @param score mean of 1–5
 * @param excluded how many each cleaning rule flagged, by its code; one response may be flagged by several
 * @param responseRate invitations answered by a response that counts ÷ invitations delivered in the period
 * @param validRate kept ÷ received
 * @param coverage of the customers served (with a ticket solved) in the period the share to whom an invitation was delivered
 *     in it, or about one of these tickets
 * @param rates the last three with their intervals, and of how many each is a share
 * @param ruleVersion which version of the rules of cleaning stands behind them
 */
public record Satisfaction(
        Instant asOf,
        long n,
        long received,
        Estimate csat,
        Nps nps,
        Csi csi,
        Estimate ces,
        Estimate score,
        List<DimensionMean> dimensions,
        Map<String, Long> excluded,
        @Nullable Double responseRate,
        @Nullable Double validRate,
        @Nullable Double coverage,
        Rates rates,
        int ruleVersion) {

    /**
     * @param responseRate of invitations delivered
     * @param validRate of responses received
     * @param coverage of customers served
     */
    public record Rates(Estimate responseRate, Estimate validRate, Estimate coverage) {}

    /** 100 · (promoters 9–10 − detractors 0–6) ÷ n, −100 to 100; the counts, and the interval beside it. */
    public record Nps(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long promoters,
            long passives,
            long detractors,
            long n) {

        public static Nps of(NetPromoters answers) {
            var estimate = answers.estimate();
            return new Nps(
                    estimate.value(),
                    estimate.low(),
                    estimate.high(),
                    answers.promoters(),
                    answers.passives(),
                    answers.detractors(),
                    estimate.n());
        }

        public NetPromoters answers() {
            return new NetPromoters(promoters, passives, detractors);
        }

        public Estimate estimate() {
            return new Estimate(value, low, high, n);
        }
    }

    /**
     * @param value on the question scale (4.25 of 5)
     * @param value100 the same on 100 (85)
     * @param low of the interval of {@code value}
     */
    public record Csi(
            @Nullable Double value,
            @Nullable Double value100,
            @Nullable Double low,
            @Nullable Double high,
            long n) {

        private static final double BEST = 5;

        public static Csi of(Estimate mean) {
            Double value = mean.value();
            return new Csi(value, value == null ? null : hundred(value), mean.low(), mean.high(), mean.n());
        }

        /** 4.25 of 5 is 85 of 100. */
        public static double hundred(double value) {
            return value / BEST * 100;
        }

        public Estimate estimate() {
            return new Estimate(value, low, high, n);
        }
    }

    /**
     * @param weight as the newest version of the questionnaire says, 0–1
     * @param nameEn its name in English; {@code null} where nobody translated it
     */
    public record DimensionMean(
            String code,
            String name,
            double weight,
            @Nullable Double mean,
            long n,
            @Nullable String nameEn) {

        /** Its name for whoever reads this language. */
        public String name(Locale locale) {
            return nameEn != null && Texts.supported(locale).equals(Texts.ENGLISH) ? nameEn : name;
        }
    }
}
