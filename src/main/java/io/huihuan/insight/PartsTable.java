package io.huihuan.insight;

import io.huihuan.insight.Parts.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes figures apart by category, team or product. */
@Component
class PartsTable {

    private static final int LEVEL = 2;

    private static final String TICKETS = """
            SELECT part, count(x), sum(x), sum(x * x)
            FROM (SELECT {by} AS part, {value} AS x FROM ticket WHERE {rows}) WHERE x IS NOT NULL GROUP BY part""";
    private static final String RESPONSES = """
            SELECT part, count(x), sum(x), sum(x * x)
            FROM (SELECT {by} AS part, {value} AS x FROM response WHERE {rows}) WHERE x IS NOT NULL GROUP BY part""";

    private static final Clause CSAT = Clause.of("CASE WHEN csat >= 4 THEN 1.0::DOUBLE WHEN csat < 4 THEN 0 END");
    private static final Clause CSI = Clause.of("csi * 20");
    private static final Clause NPS =
            Clause.of("CASE WHEN nps >= 9 THEN 100.0::DOUBLE WHEN nps <= 6 THEN -100 WHEN nps < 9 THEN 0 END");
    private static final Clause REPEATED = Clause.of("CASE WHEN earlier THEN 1.0::DOUBLE ELSE 0 END");
    private static final Clause COMPLAINT = Clause.of("CASE WHEN type = 1 THEN 1.0::DOUBLE END");
    private static final Clause ONE = Clause.of("1.0::DOUBLE");
    private static final String KEPT = """
            CASE WHEN NOT response_missed AND response_ended THEN 1.0::DOUBLE
                 WHEN response_missed OR response_due <= ? THEN 0 END""";
    private static final String SOLVED_IN_TIME = """
            CASE WHEN NOT solution_missed AND solution_ended THEN 1.0::DOUBLE
                 WHEN solution_missed OR solution_due <= ? THEN 0 END""";

    private final Tree tree;

    PartsTable(Tree tree) {
        this.tree = tree;
    }

    /** @throws IllegalArgumentException for a figure that is no mean: a median, a figure with days still pending */
    Parts draw(Connection store, Reach reach, Instant asOf, Instant now, Figure figure, Dimension by)
            throws SQLException {
        Question question = switch (figure) {
            case CSAT -> Question.of(RESPONSES).with("value", CSAT).with("rows", reach.counted());
            case CSI -> Question.of(RESPONSES).with("value", CSI).with("rows", reach.counted());
            case NPS -> Question.of(RESPONSES).with("value", NPS).with("rows", reach.counted());
            case SLA_FIRST_RESPONSE ->
                Question.of(TICKETS).with("value", at(KEPT, now)).with("rows", reach.on("response_day"));
            case SLA_RESOLUTION ->
                Question.of(TICKETS).with("value", at(SOLVED_IN_TIME, now)).with("rows", reach.on("solution_day"));
            case REPEAT_RATE -> Question.of(TICKETS).with("value", REPEATED).with("rows", reach.rows());
            case COMPLAINTS -> Question.of(TICKETS).with("value", COMPLAINT).with("rows", reach.rows());
            case TICKETS -> Question.of(TICKETS).with("value", ONE).with("rows", reach.rows());
            case FIRST_RESPONSE_MEDIAN, RESOLUTION_MEDIAN, FCR, RECOVERY_RATE ->
                throw new IllegalArgumentException(figure.name());
        };
        return new Parts(
                asOf, figure, by, by == Dimension.CATEGORY ? categories(store, question) : others(store, question, by));
    }

    private List<Part> categories(Connection store, Question question) throws SQLException {
        Map<@Nullable UUID, Part> counted = new HashMap<>();
        question.with("by", Clause.of("category"))
                .list(
                        store,
                        row -> counted.put(
                                row.getObject(1, UUID.class),
                                new Part(null, row.getLong(2), row.getDouble(3), row.getDouble(4))));
        return tree.at(LEVEL, counted, Part::and).entrySet().stream()
                .map(each -> new Part(
                        each.getKey(),
                        each.getValue().n(),
                        each.getValue().sum(),
                        each.getValue().squares()))
                .toList();
    }

    private static List<Part> others(Connection store, Question question, Dimension by) throws SQLException {
        return question.with("by", Clause.of(by == Dimension.TEAM ? "team::VARCHAR" : "product"))
                .list(store, row -> new Part(row.getString(1), row.getLong(2), row.getDouble(3), row.getDouble(4)));
    }

    private static Clause at(String text, Instant now) {
        return Clause.of(text, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }
}
