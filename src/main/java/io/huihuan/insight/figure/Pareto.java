package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which few categories make most of the trouble: the largest first, ties by severity and then by name, 其他 and what has
 * no category last.
 *
 * @param n tickets (for {@link Measure#LOST_SCORE}: rated responses) behind it
 * @param level 1–3, the depth of the category tree it is told at
 * @param total what the shares are shares of
 */
public record Pareto(Instant asOf, long n, Measure by, int level, double total, List<Item> items) {

    /**
     * @param category a path; {@code null} for tickets without one
     * @param count tickets (responses for lost score)
     * @param value in the measure: tickets, money or points
     * @param share of the total, 0–1
     * @param cumulative the share of this and all before it
     * @param vital whether it belongs to the smallest prefix that reaches 80 %
     */
    public record Item(
            @Nullable String category, long count, double value, double share, double cumulative, boolean vital) {}
}
