package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long solutions took, in minutes from the opening to the solution that held: box plots as J. W. Tukey drew them, with
 * linear quartiles (type 7 of Hyndman and Fan 1996, QUARTILE.INC of spreadsheets) and whiskers at the last observation
 * within 1.5 interquartile ranges.
 *
 * @param n solved tickets
 */
public record ResolutionTimes(Instant asOf, long n, Grouping groupBy, TimeBase clock, List<Group> groups) {

    /**
     * @param key a category's path, an enumeration's name or a team's name; {@code null} for no category
     * @param outliers how many lie beyond the whiskers
     * @param outlierMinutes some of them, at most {@value #OUTLIERS_SHOWN}, the farthest first
     */
    public record Group(
            @Nullable String key,
            long n,
            double min,
            double q1,
            double median,
            double q3,
            double max,
            double lowerWhisker,
            double upperWhisker,
            long outliers,
            double mean,
            double p90,
            List<Double> outlierMinutes) {}

    public static final int OUTLIERS_SHOWN = 50;
}
