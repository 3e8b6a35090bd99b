package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Promises kept, by the policy in force when they were: what fell due in the period, open and overdue counted as missed.
 *
 * @param n promises that fell due
 */
public record SlaByPolicy(Instant asOf, long n, List<Row> rows) {

    public record Row(String policy, Kept firstResponse, Kept resolution) {}

    /** @param rate met ÷ (met + breached) */
    public record Kept(long met, long breached, @Nullable Double rate) {}
}
