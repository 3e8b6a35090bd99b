package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
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
 * @param responseRate valid responses to invitations ÷ invitations that reached somebody
 * @param validRate kept ÷ received
 * @param coverage customers invited ÷ customers served (with a ticket solved) in the period
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
        @Nullable Double coverage) {

    /** 100 · (promoters 9–10 − detractors 0–6) ÷ n, −100 to 100; the counts, and the interval beside it. */
    public record Nps(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long promoters,
            long passives,
            long detractors,
            long n) {}

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
            long n) {}

    /** @param weight as the newest version of the questionnaire says, 0–1 */
    public record DimensionMean(
            String code,
            String name,
            double weight,
            @Nullable Double mean,
            long n) {}
}
