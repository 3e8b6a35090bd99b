package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets each category makes against how content its customers are. The quadrants part at the median of the
 * counts and the median of the means.
 *
 * @param n tickets opened
 * @param medianCount {@code null} where there is no category
 * @param medianMean {@code null} where nothing was rated
 * @param ruleVersion which version of the rules of cleaning stands behind it
 */
public record TypeSatisfaction(
        Instant asOf,
        long n,
        @Nullable Double medianCount,
        @Nullable Double medianMean,
        List<Cell> cells,
        int ruleVersion) {

    /**
     * @param rated scored responses to tickets of the category
     * @param mean of their scores, 1–5
     * @param quadrant {@code null} where nothing was rated
     */
    public record Cell(
            @Nullable String category,
            long n,
            long rated,
            @Nullable Double mean,
            @Nullable Quadrant quadrant) {}

    /** What to do first. */
    public enum Quadrant {
        /** Many (at least the median count) and low (below the median mean). */
        URGENT,
        /** Few and low. */
        WATCH,
        /** Many and good. */
        KEEP,
        /** Few and good. */
        MINOR
    }
}
