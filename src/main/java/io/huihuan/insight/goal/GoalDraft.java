package io.huihuan.insight.goal;

import io.huihuan.insight.Figure;
import io.huihuan.shared.refusal.Invalid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets of a goal. Between the two days the path is a straight line.
 *
 * @param start the figure on the first day, in its unit: shares 0–1, durations in minutes
 * @param since the first day
 * @param target what it is to be on the last day; at least as good as at the start
 * @param due the last day, after the first
 * @param department whose figure it is; {@code null} for the whole organisation
 */
public record GoalDraft(
        Figure figure,
        double start,
        LocalDate since,
        double target,
        LocalDate due,
        @Nullable UUID department) {

    private static final double TOLERANCE = 0.05;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2199;

    void check() {
        value("start", start);
        value("target", target);
        day("since", since);
        day("due", due);
        if (!due.isAfter(since)) {
            throw new Invalid("due", "goal.due-too-early", since.toString());
        }
        if (figure.better(target, start) < 0) {
            throw new Invalid("target", "goal.worse", figure);
        }
    }

    private void value(String field, double value) {
        if (!figure.unit().bounds().allow(value)) {
            throw new Invalid(field, "goal.out-of-range", figure);
        }
    }

    private static void day(String field, LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new Invalid(field, "goal.day");
        }
    }

    /** What the path asks on a day: the start before the first day, the target after the last. */
    public double expected(LocalDate day) {
        double length = due.toEpochDay() - since.toEpochDay();
        double gone = Math.clamp((day.toEpochDay() - since.toEpochDay()) / length, 0, 1);
        return start + (target - start) * gone;
    }

    /** How the figure stands on a day. */
    public GoalState state(double actual, LocalDate day) {
        double better = figure.better(actual, expected(day));
        double tolerance = TOLERANCE * Math.abs(target - start);
        if (Math.abs(better) <= tolerance) {
            return GoalState.ON_TRACK;
        }
        return better > 0 ? GoalState.AHEAD : GoalState.BEHIND;
    }
}
