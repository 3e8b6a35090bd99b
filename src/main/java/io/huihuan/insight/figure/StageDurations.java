package io.huihuan.insight.figure;

import io.huihuan.insight.statistics.Estimate;
import io.huihuan.ticket.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long tickets stay in each stage that work passes through; being closed is no work and not listed.
 *
 * @param n tickets
 * @param bottleneck the stage with the largest share of the time; {@code null} where no visit ended
 * @param returnRate returns ÷ entries to verification; {@code null} without entries
 * @param reopenRate tickets reopened at least once ÷ tickets ever solved
 * @param rates both with their intervals, and of how many each is a share
 */
public record StageDurations(
        Instant asOf,
        long n,
        TimeBase clock,
        List<Row> stages,
        @Nullable Stage bottleneck,
        @Nullable Double returnRate,
        @Nullable Double reopenRate,
        Rates rates) {

    /**
     * @param returnRate of entries to verification
     * @param reopenRate of tickets ever solved
     */
    public record Rates(Estimate returnRate, Estimate reopenRate) {}

    /** Entries to all stages. */
    public long visits() {
        return stages.stream().mapToLong(Row::visits).sum();
    }

    /**
     * @param visits entries to the stage; those that lasted when the data was read have no duration yet
     * @param median minutes of the visits that ended
     * @param share of the time of all visits that ended
     */
    public record Row(
            Stage stage,
            long visits,
            @Nullable Double median,
            @Nullable Double p85,
            @Nullable Double p90,
            @Nullable Double mean,
            @Nullable Double share) {}
}
