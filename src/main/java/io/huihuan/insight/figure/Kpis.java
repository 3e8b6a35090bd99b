package io.huihuan.insight.figure;

import io.huihuan.insight.statistics.Estimate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the first page.
 *
 * @param n tickets opened in the period; {@code created} is the same
 * @param closed those of them that are closed
 * @param overdue open ones past the next promised instant
 * @param firstResponseMedian elapsed minutes
 * @param resolutionMedian elapsed minutes
 * @param slaFirstResponse met ÷ (met + breached) of what fell due in the period, 0–1
 * @param fcr first contact resolution: of the first contacts (no ticket of the customer on that second-level category in
 *     the 30 days before) the share without another in the 7 days after and never reopened; the last 7 days are pending
 * @param fcrPending first contacts too recent to be judged
 * @param repeatRate tickets with an earlier one of the same customer and second-level category within 30 days ÷ created
 * @param csat 0–1
 * @param csi on the question scale; {@code csi100} on 100
 * @param nps −100 to 100
 * @param recoveryRate satisfied after recovery ÷ closed recovery cases; {@code null} while there are none
 * @param estimates each of them with its interval and its own number of observations
 * @param ruleVersion which version of the rules of cleaning stands behind what responses say
 */
public record Kpis(
        Instant asOf,
        long n,
        long created,
        long closed,
        long open,
        long overdue,
        long complaints,
        @Nullable Double firstResponseMedian,
        @Nullable Double resolutionMedian,
        @Nullable Double slaFirstResponse,
        @Nullable Double slaResolution,
        @Nullable Double fcr,
        long fcrPending,
        @Nullable Double repeatRate,
        long responses,
        @Nullable Double csat,
        @Nullable Double csi,
        @Nullable Double csi100,
        @Nullable Double nps,
        @Nullable Double recoveryRate,
        Estimates estimates,
        int ruleVersion) {

    /**
     * What each figure was made of.
     *
     * @param firstResponseMedian of tickets that had a first response
     * @param resolutionMedian of solved tickets
     * @param slaFirstResponse of promises that fell due
     * @param fcr of first contacts old enough to be judged
     * @param repeatRate of tickets opened
     * @param csat of rated responses; {@code csi} and {@code nps} of those that answered what they are made of
     */
    public record Estimates(
            Estimate firstResponseMedian,
            Estimate resolutionMedian,
            Estimate slaFirstResponse,
            Estimate slaResolution,
            Estimate fcr,
            Estimate repeatRate,
            Estimate csat,
            Estimate csi,
            Estimate nps,
            Estimate recoveryRate) {}

    /** Tickets as they stand: opened, of them closed and open, of these overdue, complaints, and those too fresh for FCR. */
    public record Counts(
            long created, long closed, long open, long overdue, long complaints, long fcrPending, long responses) {}

    public static Kpis of(Instant asOf, Counts counts, Estimates estimates, int ruleVersion) {
        Double csi = estimates.csi.value();
        return new Kpis(
                asOf,
                counts.created,
                counts.created,
                counts.closed,
                counts.open,
                counts.overdue,
                counts.complaints,
                estimates.firstResponseMedian.value(),
                estimates.resolutionMedian.value(),
                estimates.slaFirstResponse.value(),
                estimates.slaResolution.value(),
                estimates.fcr.value(),
                counts.fcrPending,
                estimates.repeatRate.value(),
                counts.responses,
                estimates.csat.value(),
                csi,
                csi == null ? null : Satisfaction.Csi.hundred(csi),
                estimates.nps.value(),
                estimates.recoveryRate.value(),
                estimates,
                ruleVersion);
    }
}
