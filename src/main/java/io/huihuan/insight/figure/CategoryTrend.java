package io.huihuan.insight.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each category's share, its course over time and how often the matter comes back; the largest first, so that the first
 * five are the TOP5.
 *
 * @param n tickets opened
 * @param steps the first day of each step
 */
public record CategoryTrend(Instant asOf, long n, int level, Step step, List<LocalDate> steps, List<Row> rows) {

    /**
     * @param share of all tickets, 0–1
     * @param counts tickets opened, one for each step
     * @param repeatRate of the category, 0–1
     */
    public record Row(@Nullable String category, long count, double share, List<Long> counts, double repeatRate) {}
}
