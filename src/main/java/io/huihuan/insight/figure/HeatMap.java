package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;

/**
 * When tickets come, by weekday and hour of the organisation's zone. Hours without any are not listed.
 *
 * @param n tickets opened
 */
public record HeatMap(Instant asOf, long n, List<Cell> cells) {

    /**
     * @param weekday 1 Monday to 7 Sunday
     * @param hour 0–23
     */
    public record Cell(int weekday, int hour, long count) {}
}
