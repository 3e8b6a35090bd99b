package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people fare, compared with what their mix of work would let one expect: the mean of all tickets of the same type and
 * urgency under the same filter, weighted by the person's own tickets.
 *
 * @param n tickets handled by somebody
 */
public record TeamTable(Instant asOf, long n, List<Row> rows) {

    /**
     * @param handled solved tickets the person has
     * @param load open tickets the person has
     * @param resolutionMedian elapsed minutes
     * @param resolutionGap mean minutes above (+) or below (−) what the mix lets expect
     * @param judged first contacts old enough to be judged, of which {@code fcr} is a share
     * @param promised promises to resolve that fell due, of which {@code slaResolution} is a share
     * @param slaResolution met ÷ (met + breached)
     * @param scoreGap mean score above (+) or below (−) what the mix lets expect
     * @param returnRate returns ÷ solved tickets
     */
    public record Row(
            UUID person,
            String name,
            long handled,
            long load,
            long judged,
            @Nullable Double fcr,
            @Nullable Double resolutionMedian,
            @Nullable Double resolutionMean,
            @Nullable Double resolutionGap,
            long promised,
            @Nullable Double slaResolution,
            long rated,
            @Nullable Double score,
            @Nullable Double scoreGap,
            long returns,
            @Nullable Double returnRate) {}
}
