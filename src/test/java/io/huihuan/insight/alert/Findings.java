package io.huihuan.insight.alert;

import io.huihuan.insight.Dimension;
import io.huihuan.insight.statistics.Decomposition;
import io.huihuan.insight.statistics.Decomposition.Group;
import io.huihuan.insight.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings for tests. */
final class Findings {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Findings() {}

    static Finding csat(@Nullable UUID department, LocalDate today) {
        return of(AlertKind.CSAT_DOWN, department, "", today.minusDays(29), today, "");
    }

    static Finding cluster(@Nullable UUID department, String category, LocalDate day) {
        return of(AlertKind.PROBLEM_CLUSTER, department, category, day, day, "");
    }

    private static Finding of(
            AlertKind kind, @Nullable UUID department, String subject, LocalDate from, LocalDate to, String product) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        var change = Decomposition.<@Nullable String>ofMean(
                        Map.of(product, new Group(100, 90)), Map.of(product, new Group(120, 96)))
                .orElseThrow();
        return new Finding(
                kind,
                department,
                subject,
                new Seen(from.minusDays(days), from.minusDays(1), 0.9, 100),
                new Seen(from, to, 0.8, 120),
                new Interval(-0.19, -0.01),
                true,
                new Explanation(List.of(Explanation.telling(Dimension.PRODUCT, change))));
    }
}
