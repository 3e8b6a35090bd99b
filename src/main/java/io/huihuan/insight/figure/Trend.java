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
     * @param whole whether all days of the step lie within the period and have begun
     * @param csat 0–1
     * @param csi on the question scale
     * @param nps −100 to 100
     */
    public record Point(
            LocalDate from,
            boolean whole,
            long created,
            long closed,
            long complaints,
            long responses,
            @Nullable Double csat,
            @Nullable Double csi,
            @Nullable Double nps,
            @Nullable Double slaFirstResponse,
            @Nullable Double slaResolution,
            Behind n) {}

    /** How many stand behind each figure of a point: answers to its question, promises that were kept or missed. */
    public record Behind(long csat, long csi, long nps, long slaFirstResponse, long slaResolution) {}
}
