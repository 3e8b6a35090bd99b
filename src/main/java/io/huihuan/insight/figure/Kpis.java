package io.huihuan.insight.figure;

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
        @Nullable Double recoveryRate) {}
