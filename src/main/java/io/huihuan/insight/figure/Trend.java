package io.huihuan.insight.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time, each counted on its own day: openings, closings, due dates, submissions. Steps in which nothing
 * happened are there with zeros between the first and the last.
 *
 * @param n tickets opened
 */
public record Trend(Instant asOf, long n, Step step, List<Point> points) {

    /**
     * @param from the first day of the step
     * @param csat 0–1
     * @param csi on the question scale
     * @param nps −100 to 100
     */
    public record Point(
            LocalDate from,
            long created,
            long closed,
            long complaints,
            long responses,
            @Nullable Double csat,
            @Nullable Double csi,
            @Nullable Double nps,
            @Nullable Double slaFirstResponse,
            @Nullable Double slaResolution) {}
}
