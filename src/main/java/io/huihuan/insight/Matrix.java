package io.huihuan.insight;

import io.huihuan.insight.figure.TypeSatisfaction;
import io.huihuan.insight.figure.TypeSatisfaction.Cell;
import io.huihuan.insight.figure.TypeSatisfaction.Quadrant;
import io.huihuan.insight.statistics.Ordered;
import io.huihuan.survey.SurveyFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many tickets each category makes against how content its customers are. */
@Component
class Matrix {

    private static final String COUNTS = """
            SELECT any_value(category), count(*), sum(4 - urgency) FROM ticket
            WHERE {rows} GROUP BY category_number""";
    private static final String SCORES = """
            SELECT any_value(category), count(score), sum(score) FROM response
            WHERE {counted} AND score IS NOT NULL AND matched GROUP BY category_number""";

    private final Tree tree;
    private final SurveyFacts surveys;

    Matrix(Tree tree, SurveyFacts surveys) {
        this.tree = tree;
        this.surveys = surveys;
    }

    private record Sum(long tickets, double severity, long rated, double score) {
        Sum and(Sum other) {
            return new Sum(
                    tickets + other.tickets, severity + other.severity, rated + other.rated, score + other.score);
        }

        @Nullable
        Double mean() {
            return rated == 0 ? null : score / rated;
        }
    }

    TypeSatisfaction draw(Connection store, Reach reach, Instant asOf, int level) throws SQLException {
        Map<@Nullable UUID, Sum> counted = new HashMap<>();
        Question.of(COUNTS)
                .with("rows", reach.rows())
                .list(
                        store,
                        row -> counted.merge(
                                row.getObject(1, UUID.class),
                                new Sum(row.getLong(2), row.getDouble(3), 0, 0),
                                Sum::and));
        Question.of(SCORES)
                .with("counted", reach.counted())
                .list(
                        store,
                        row -> counted.merge(
                                row.getObject(1, UUID.class),
                                new Sum(0, 0, row.getLong(2), row.getDouble(3)),
                                Sum::and));
        var ordered = tree.ordered(tree.at(level, counted, Sum::and), Sum::tickets, Sum::severity);
        Double middleCount = Ordered.of(ordered.stream()
                        .mapToDouble(each -> each.getValue().tickets)
                        .toArray())
                .median();
        Double middleMean = Ordered.of(ordered.stream()
                        .filter(each -> each.getValue().rated > 0)
                        .mapToDouble(each -> each.getValue().score / each.getValue().rated)
                        .toArray())
                .median();
        return new TypeSatisfaction(
                asOf,
                ordered.stream().mapToLong(each -> each.getValue().tickets).sum(),
                middleCount,
                middleMean,
                ordered.stream()
                        .map(each -> new Cell(
                                each.getKey(),
                                each.getValue().tickets,
                                each.getValue().rated,
                                each.getValue().mean(),
                                quadrant(each.getValue(), middleCount, middleMean)))
                        .toList(),
                surveys.ruleVersion());
    }

    private static @Nullable Quadrant quadrant(Sum sum, @Nullable Double middleCount, @Nullable Double middleMean) {
        Double mean = sum.mean();
        if (mean == null || middleCount == null || middleMean == null) {
            return null;
        }
        boolean many = sum.tickets >= middleCount;
        return mean < middleMean ? many ? Quadrant.URGENT : Quadrant.WATCH : many ? Quadrant.KEEP : Quadrant.MINOR;
    }
}
