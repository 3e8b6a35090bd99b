package io.huihuan.insight.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.insight.Figure;
import io.huihuan.shared.refusal.Invalid;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoalPathTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void bringsHandlingTimeFrom48To24HoursOnAStraightLine() {
        var goal = new GoalDraft(Figure.RESOLUTION_MEDIAN, 2880, NEW_YEAR, 1440, NEW_YEAR.plusDays(100), null);
        assertThat(goal.expected(NEW_YEAR.minusDays(9))).isEqualTo(2880);
        assertThat(goal.expected(NEW_YEAR)).isEqualTo(2880);
        assertThat(goal.expected(NEW_YEAR.plusDays(25))).isEqualTo(2520);
        assertThat(goal.expected(NEW_YEAR.plusDays(100))).isEqualTo(1440);
        assertThat(goal.expected(NEW_YEAR.plusYears(3))).isEqualTo(1440);
        assertThat(goal.state(2400, NEW_YEAR.plusDays(25))).isEqualTo(GoalState.AHEAD);
        assertThat(goal.state(2590, NEW_YEAR.plusDays(25))).isEqualTo(GoalState.ON_TRACK);
        assertThat(goal.state(2600, NEW_YEAR.plusDays(25))).isEqualTo(GoalState.BEHIND);
    }

    @Test
    void bringsTheIndexFrom75To85() {
        var goal = new GoalDraft(Figure.CSI, 75, NEW_YEAR, 85, NEW_YEAR.plusDays(10), null);
        assertThat(goal.state(81, NEW_YEAR.plusDays(5))).isEqualTo(GoalState.AHEAD);
        assertThat(goal.state(80, NEW_YEAR.plusDays(5))).isEqualTo(GoalState.ON_TRACK);
        assertThat(goal.state(79, NEW_YEAR.plusDays(5))).isEqualTo(GoalState.BEHIND);
    }

    @Test
    void holdsAFigureWhereItIs() {
        var goal = new GoalDraft(Figure.CSAT, 0.85, NEW_YEAR, 0.85, NEW_YEAR.plusDays(10), null);
        goal.check();
        assertThat(goal.state(0.85, NEW_YEAR)).isEqualTo(GoalState.ON_TRACK);
        assertThat(goal.state(0.849, NEW_YEAR)).isEqualTo(GoalState.BEHIND);
    }

    @Test
    void refusesWhatCannotBeAGoal() {
        refused("target", Figure.CSAT, 0.8, NEW_YEAR, 1.2, NEW_YEAR.plusDays(1));
        refused("start", Figure.NPS, -101, NEW_YEAR, 20, NEW_YEAR.plusDays(1));
        refused("start", Figure.CSI, Double.NaN, NEW_YEAR, 20, NEW_YEAR.plusDays(1));
        refused("due", Figure.CSAT, 0.8, NEW_YEAR, 0.9, NEW_YEAR);
        refused("target", Figure.RESOLUTION_MEDIAN, 60, NEW_YEAR, 120, NEW_YEAR.plusDays(1));
        refused("target", Figure.FCR, 0.8, NEW_YEAR, 0.7, NEW_YEAR.plusDays(1));
        refused("since", Figure.FCR, 0.8, LocalDate.of(1, 1, 1), 0.9, NEW_YEAR);
        refused("due", Figure.FCR, 0.8, NEW_YEAR, 0.9, LocalDate.of(9999, 1, 1));
    }

    private static void refused(
            String field, Figure figure, double start, LocalDate since, double target, LocalDate due) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new GoalDraft(figure, start, since, target, due, null).check())
                .matches(invalid -> invalid.field().equals(field));
    }

    @Property
    void thePathStaysBetweenItsEndsAndNeverTurns(
            @ForAll @DoubleRange(min = -100, max = 100) double start,
            @ForAll @DoubleRange(min = -100, max = 100) double target,
            @ForAll @IntRange(min = 1, max = 4000) int length,
            @ForAll @IntRange(min = -50, max = 5000) int day) {
        var goal = new GoalDraft(Figure.NPS, start, NEW_YEAR, target, NEW_YEAR.plusDays(length), null);
        double today = goal.expected(NEW_YEAR.plusDays(day));
        assertThat(today).isBetween(Math.min(start, target) - 1e-9, Math.max(start, target) + 1e-9);
        assertThat(Math.abs(goal.expected(NEW_YEAR.plusDays(day + 1)) - target))
                .isLessThanOrEqualTo(Math.abs(today - target) + 1e-9);
        assertThat(goal.expected(NEW_YEAR.plusDays(length))).isCloseTo(target, within(1e-9));
    }
}
