package io.huihuan.insight.goal;

import io.huihuan.insight.Figure;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries the verbs of goals. */
public class GoalAccess implements AccessFixture {

    private static final LocalDate SINCE = LocalDate.of(2030, 1, 1);

    private final Company company;
    private final Goals goals;
    private final AtomicInteger days = new AtomicInteger(1);

    GoalAccess(Company company, Goals goals) {
        this.company = company;
        this.goals = goals;
    }

    @Override
    public Map<String, Attempt> verbs() {
        return Map.of(
                "Goals.list",
                side -> {
                    GoalRow row = set(side);
                    return () -> goals.list().stream()
                            .filter(each -> each.id().equals(row.id()))
                            .toList();
                },
                "Goals.add",
                side -> () -> goals.add(draft(side)),
                "Goals.change",
                side -> {
                    GoalRow row = set(side);
                    return () -> goals.change(row.id(), row.version(), draft(side));
                },
                "Goals.remove",
                side -> {
                    GoalRow row = set(side);
                    return () -> {
                        goals.remove(row.id(), row.version());
                        return row;
                    };
                },
                "Goals.history",
                side -> {
                    GoalRow row = set(side);
                    return () -> goals.history(row.id());
                });
    }

    private GoalRow set(Department side) {
        return company.asSystem(() -> goals.add(draft(side)));
    }

    private GoalDraft draft(Department side) {
        return new GoalDraft(Figure.NPS, 10, SINCE, 20, SINCE.plusDays(days.incrementAndGet()), side.id.value());
    }
}
