package io.huihuan.insight;

import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Pareto;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which few categories make most of the trouble. */
@Component
class ParetoChart {

    private static final String TICKETS = """
            SELECT any_value(category), count(*), count(*)::DOUBLE, sum(4 - urgency) FROM ticket
            WHERE {rows} GROUP BY category_number""";
    private static final String COSTS = """
            SELECT any_value(category), count(*), sum(cost), sum(4 - urgency) FROM ticket
            WHERE {rows} GROUP BY category_number""";
    private static final String SCORES = """
            SELECT any_value(category), count(score), sum(5 - score), sum(coalesce(4 - urgency, 0)) FROM response
            WHERE {rows} AND score IS NOT NULL GROUP BY category_number""";

    private final Tree tree;

    ParetoChart(Tree tree) {
        this.tree = tree;
    }

    private record Sum(long count, double value, double severity) {
        Sum and(Sum other) {
            return new Sum(count + other.count, value + other.value, severity + other.severity);
        }
    }

    Pareto draw(Connection store, Reach reach, Instant asOf, Measure by, int level) throws SQLException {
        var question = switch (by) {
            case COUNT -> Question.of(TICKETS).with("rows", reach.rows());
            case COST -> Question.of(COSTS).with("rows", reach.rows());
            case LOST_SCORE -> Question.of(SCORES).with("rows", reach.counted());
        };
        Map<@Nullable UUID, Sum> counted = new HashMap<>();
        question.list(
                store,
                row -> counted.put(
                        row.getObject(1, UUID.class), new Sum(row.getLong(2), row.getDouble(3), row.getDouble(4))));
        var told = tree.at(level, counted, Sum::and);
        long n = told.values().stream().mapToLong(Sum::count).sum();
        told.values().removeIf(sum -> sum.value <= 0);
        var ordered = tree.ordered(told, Sum::value, Sum::severity);
        double total =
                ordered.stream().mapToDouble(each -> each.getValue().value).sum();
        var items = new ArrayList<Pareto.Item>();
        double before = 0;
        for (var each : ordered) {
            Sum sum = each.getValue();
            double after = before + sum.value;
            items.add(new Pareto.Item(
                    each.getKey(),
                    sum.count,
                    sum.value,
                    sum.value / total,
                    items.size() == ordered.size() - 1 ? 1 : after / total,
                    before * 10 < total * 8));
            before = after;
        }
        return new Pareto(asOf, n, by, level, total, items);
    }
}
