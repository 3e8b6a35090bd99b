package io.huihuan.insight;

import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.figure.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many tickets of each category came in each step. */
@Component
class CategoryCourse {

    private static final String CATEGORIES = """
            SELECT any_value(category), date_trunc({step}, day)::DATE, count(*), sum(4 - urgency),
                   count(*) FILTER (earlier)
            FROM ticket WHERE {rows} GROUP BY category_number, 2""";

    private final Tree tree;

    CategoryCourse(Tree tree) {
        this.tree = tree;
    }

    private record Course(Map<LocalDate, Long> counts, double severity, long repeats) {
        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        Course and(Course other) {
            var both = new HashMap<>(counts);
            other.counts.forEach((day, count) -> both.merge(day, count, Long::sum));
            return new Course(both, severity + other.severity, repeats + other.repeats);
        }
    }

    CategoryTrend draw(Connection store, Reach reach, Instant asOf, int level, Step step) throws SQLException {
        Map<@Nullable UUID, Course> counted = new HashMap<>();
        var days = new TreeSet<LocalDate>();
        Question.of(CATEGORIES)
                .with("rows", reach.rows())
                .with("step", Steps.name(step))
                .list(store, row -> {
                    LocalDate day = row.getObject(2, LocalDate.class);
                    days.add(day);
                    return counted.merge(
                            row.getObject(1, UUID.class),
                            new Course(Map.of(day, row.getLong(3)), row.getDouble(4), row.getLong(5)),
                            Course::and);
                });
        var ordered = tree.ordered(tree.at(level, counted, Course::and), Course::all, Course::severity);
        long n = ordered.stream().mapToLong(each -> each.getValue().all()).sum();
        List<LocalDate> steps = Steps.between(days, step);
        return new CategoryTrend(
                asOf,
                n,
                level,
                step,
                steps,
                ordered.stream()
                        .map(each -> {
                            Course course = each.getValue();
                            return new CategoryTrend.Row(
                                    each.getKey(),
                                    course.all(),
                                    (double) course.all() / n,
                                    steps.stream()
                                            .map(day -> course.counts.getOrDefault(day, 0L))
                                            .toList(),
                                    (double) course.repeats / course.all());
                        })
                        .toList());
    }
}
