package io.huihuan.insight.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a point of a trend lasts. */
public enum Step {
    DAY,
    /** Monday to Sunday. */
    WEEK,
    MONTH;

    private static final long WEEK_DAYS = 7;

    /** The last day of the step that begins on this one. */
    public LocalDate last(LocalDate first) {
        return switch (this) {
            case DAY -> first;
            case WEEK -> first.plusDays(WEEK_DAYS - 1);
            case MONTH -> first.plusMonths(1).minusDays(1);
        };
    }

    /**
     * Whether all days of the step that begins on this one lie within a period and have begun.
     *
     * @param from the period's first day; {@code null} for no beginning
     * @param to the period's last day; {@code null} for today
     */
    public boolean isWhole(LocalDate first, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return (from == null || !first.isBefore(from))
                && (to == null || !last(first).isAfter(to))
                && !last(first).isAfter(today);
    }
}
