package io.huihuan.insight.alert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the figures found.
 *
 * @param department whose figure; {@code null} for the whole organisation
 * @param subject the category of a cluster; empty else
 * @param before the figure of the period before; of a number of things, per period of the same length
 * @param low of the interval of the change; {@code null} of a number of things
 */
record Finding(
        AlertKind kind,
        @Nullable UUID department,
        String subject,
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        double before,
        double after,
        long nBefore,
        long nAfter,
        @Nullable Double low,
        @Nullable Double high,
        boolean significant,
        Explanation explanation) {}
