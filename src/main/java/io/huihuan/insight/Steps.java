package io.huihuan.insight;

import io.huihuan.insight.figure.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** The days on which the steps of a course begin. */
final class Steps {

    private Steps() {}

    /** As the store calls it. */
    static Clause name(Step step) {
        return switch (step) {
            case DAY -> Clause.of("'day'");
            case WEEK -> Clause.of("'week'");
            case MONTH -> Clause.of("'month'");
        };
    }

    /** The first day of the step a day lies in; weeks begin on Monday. */
    static LocalDate of(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Every step from the first to the last in which anything happened. */
    static List<LocalDate> between(NavigableSet<LocalDate> days, Step step) {
        var steps = new ArrayList<LocalDate>();
        if (!days.isEmpty()) {
            for (LocalDate day = days.first(); !day.isAfter(days.last()); day = next(day, step)) {
                steps.add(day);
            }
        }
        return steps;
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
    }
}
