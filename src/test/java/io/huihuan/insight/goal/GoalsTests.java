package io.huihuan.insight.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.insight.Figure;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class GoalsTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    private Goals goals;

    @Autowired
    private Company company;

    private Company.Department here;
    private Company.Department elsewhere;

    @BeforeEach
    void openDepartments() {
        here = company.openDepartment();
        elsewhere = company.openDepartment();
    }

    @AfterEach
    void leaveNothing() {
        company.asSystem(goals::list)
                .forEach(row -> company.asSystem(() -> {
                    goals.remove(row.id(), row.version());
                    return row;
                }));
    }

    @Test
    void isSetChangedAndGivenUpWithItsHistory() {
        GoalRow set = act(() -> goals.add(csat(0.75, 0.85, here.id.value())));
        assertThat(set.departmentName()).isNotBlank();
        assertThat(set.changedBy()).isEqualTo(here.analyst);

        GoalRow changed = act(() -> goals.change(set.id(), set.version(), csat(0.75, 0.9, null)));
        assertThat(changed.goal().target()).isEqualTo(0.9);
        assertThat(changed.departmentName()).isNull();
        assertThat(act(goals::list)).containsExactly(changed);

        act(() -> {
            goals.remove(set.id(), changed.version());
            return set;
        });
        assertThat(act(goals::list)).isEmpty();
        assertThat(act(() -> goals.history(set.id())))
                .extracting(FeedEntry::event)
                .containsExactly("GOAL_SET", "GOAL_CHANGED", "GOAL_REMOVED");
    }

    @Test
    void refusesAChangeToWhatSomebodyChangedMeanwhile() {
        GoalRow set = act(() -> goals.add(csat(0.75, 0.85, null)));
        act(() -> goals.change(set.id(), set.version(), csat(0.75, 0.9, null)));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> act(() -> goals.change(set.id(), set.version(), csat(0.75, 0.8, null))))
                .matches(stale ->
                        stale.current() instanceof GoalRow now && now.goal().target() == 0.9);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> act(() -> {
                    goals.remove(set.id(), set.version());
                    return set;
                }));
    }

    @Test
    void hasOneGoalOfAFigureADepartmentAndADay() {
        act(() -> goals.add(csat(0.75, 0.85, null)));
        act(() -> goals.add(csat(0.75, 0.85, here.id.value())));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> act(() -> goals.add(csat(0.7, 0.8, null))))
                .matches(refused -> refused.code().equals("goal.twice"));
        GoalRow later = act(() -> goals.add(new GoalDraft(Figure.CSAT, 0.7, SINCE, 0.8, SINCE.plusYears(2), null)));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> act(() -> goals.change(later.id(), later.version(), csat(0.7, 0.8, null))));
    }

    @Test
    void knowsItsDepartment() {
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> act(() -> goals.add(csat(0.7, 0.8, UUID.randomUUID()))));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> act(() -> goals.change(UUID.randomUUID(), 0, csat(0.7, 0.8, null))));
    }

    @Test
    void isShownToWhomItConcerns() {
        act(() -> goals.add(csat(0.75, 0.85, null)));
        act(() -> goals.add(csat(0.7, 0.8, elsewhere.id.value())));
        assertThat(company.as(here.supervisor, goals::list)).hasSize(1);
        assertThat(company.as(elsewhere.supervisor, goals::list)).hasSize(2);
        assertThat(company.as(here.executive, goals::list)).hasSize(2);
        assertThat(company.as(here.administrator, goals::list)).hasSize(2);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> company.as(here.agent, goals::list));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> company.as(here.supervisor, () -> goals.add(csat(0.7, 0.8, null))));
    }

    private static GoalDraft csat(double start, double target, @Nullable UUID department) {
        return new GoalDraft(Figure.CSAT, start, SINCE, target, SINCE.plusYears(1), department);
    }

    private <T> T act(Supplier<T> work) {
        return company.as(here.analyst, work);
    }
}
