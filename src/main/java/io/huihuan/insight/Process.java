package io.huihuan.insight;

import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.ProcessMap.Edge;
import io.huihuan.insight.figure.ProcessMap.Kind;
import io.huihuan.insight.figure.ProcessMap.Node;
import io.huihuan.insight.figure.StageDurations;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.statistics.Share;
import io.huihuan.ticket.Stage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way tickets take: how long in each stage, and where from and to. */
@Component
class Process {

    private static final String STAGES = """
            SELECT stage, count(*), quantile_cont({minutes}, [0.5, 0.85, 0.9]), avg({minutes}), sum({minutes})
            FROM visit WHERE {rows} GROUP BY stage ORDER BY stage""";

    private static final String RATES = """
            SELECT count(*) FILTER (stage = 2), count(*) FILTER (stage = 2 AND next < 2) FROM visit WHERE {rows}""";

    private static final String TICKETS = """
            SELECT count(*), count(*) FILTER (ever_solved), count(*) FILTER (ever_solved AND reopened) FROM ticket WHERE {rows}""";

    private static final String MOVES = """
            SELECT stage, next, count(*), quantile_cont({minutes}, [0.5, 0.9])
            FROM visit WHERE {rows} AND next IS NOT NULL GROUP BY stage, next ORDER BY stage, next""";

    private static final String BESIDE = """
            SELECT node, count(*), quantile_cont({minutes}, [0.5, 0.9])
            FROM beside WHERE {rows} GROUP BY node ORDER BY node""";

    private static final String LEFT = """
            SELECT stage, node, count(*), quantile_cont({lead}, [0.5, 0.9])
            FROM beside WHERE {rows} AND NOT starts_with(node, 'TEAM:') GROUP BY stage, node ORDER BY stage, node""";

    private static final String BACK = """
            SELECT ended_in, node, count(*), quantile_cont({minutes}, [0.5, 0.9]) FROM beside
            WHERE {rows} AND NOT starts_with(node, 'TEAM:') AND ended_in IS NOT NULL
            GROUP BY ended_in, node ORDER BY ended_in, node""";

    private static final String HANDOVERS = """
            SELECT before, node, count(*), quantile_cont({lead}, [0.5, 0.9]) FROM beside
            WHERE {rows} AND before IS NOT NULL GROUP BY before, node ORDER BY before, node""";

    private final Directory directory;

    Process(Directory directory) {
        this.directory = directory;
    }

    private record Stay(
            Stage stage,
            long visits,
            @Nullable Double median,
            @Nullable Double p85,
            @Nullable Double p90,
            @Nullable Double mean,
            double sum) {}

    StageDurations durations(Connection store, Reach reach, Instant asOf, TimeBase clock) throws SQLException {
        List<Stay> stays = stays(store, reach, clock).stream()
                .filter(stay -> stay.stage != Stage.CLOSED)
                .toList();
        double total = stays.stream().mapToDouble(Stay::sum).sum();
        Share returned = Question.of(RATES)
                .with("rows", reach.rows())
                .one(store, row -> new Share(row.getLong(2), row.getLong(1)));
        long[] tickets = tickets(store, reach);
        Share reopened = new Share(tickets[2], tickets[1]);
        return new StageDurations(
                asOf,
                tickets[0],
                clock,
                stays.stream()
                        .map(stay -> new StageDurations.Row(
                                stay.stage,
                                stay.visits,
                                stay.median,
                                stay.p85,
                                stay.p90,
                                stay.mean,
                                total == 0 ? null : stay.sum / total))
                        .toList(),
                bottleneck(stays, total),
                returned.value(),
                reopened.value(),
                new StageDurations.Rates(returned.estimate(), reopened.estimate()));
    }

    ProcessMap map(Connection store, Reach reach, Instant asOf, TimeBase clock) throws SQLException {
        List<Stay> stays = stays(store, reach, clock);
        double total = stays.stream()
                .filter(stay -> stay.stage != Stage.CLOSED)
                .mapToDouble(Stay::sum)
                .sum();
        Stage worst = bottleneck(
                stays.stream().filter(stay -> stay.stage != Stage.CLOSED).toList(), total);
        var nodes = new ArrayList<Node>();
        for (Stay stay : stays) {
            boolean worked = stay.stage != Stage.CLOSED;
            nodes.add(new Node(
                    stay.stage.name(),
                    Kind.STAGE,
                    stay.stage.name(),
                    stay.visits,
                    stay.median,
                    stay.p90,
                    worked && total > 0 ? stay.sum / total : null,
                    stay.stage == worst));
        }
        nodes.addAll(ask(BESIDE, reach, clock).list(store, this::node));
        var edges = new ArrayList<Edge>();
        edges.addAll(ask(MOVES, reach, clock).list(store, row -> {
            Stage from = stage(row, 1);
            Stage to = stage(row, 2);
            return edge(from.name(), to.name(), row, to.compareTo(from) < 0);
        }));
        edges.addAll(ask(LEFT, reach, clock)
                .list(store, row -> edge(stage(row, 1).name(), row.getString(2), row, false)));
        edges.addAll(ask(BACK, reach, clock)
                .list(store, row -> edge(row.getString(2), stage(row, 1).name(), row, false)));
        edges.addAll(
                ask(HANDOVERS, reach, clock).list(store, row -> edge(row.getString(1), row.getString(2), row, false)));
        return new ProcessMap(asOf, tickets(store, reach)[0], clock, nodes, edges);
    }

    private static long[] tickets(Connection store, Reach reach) throws SQLException {
        return Question.of(TICKETS).with("rows", reach.rows()).one(store, row ->
                new long[] {row.getLong(1), row.getLong(2), row.getLong(3)});
    }

    private static List<Stay> stays(Connection store, Reach reach, TimeBase clock) throws SQLException {
        return ask(STAGES, reach, clock).list(store, row -> {
            double[] quantiles = Question.numbers(row, 3);
            return new Stay(
                    stage(row, 1),
                    row.getLong(2),
                    at(quantiles, 0),
                    at(quantiles, 1),
                    at(quantiles, 2),
                    Question.number(row, 4),
                    row.getDouble(5));
        });
    }

    private static @Nullable Stage bottleneck(List<Stay> stays, double total) {
        return total <= 0
                ? null
                : stays.stream()
                        .max(Comparator.comparingDouble(Stay::sum))
                        .map(Stay::stage)
                        .orElse(null);
    }

    private static Question ask(String template, Reach reach, TimeBase clock) {
        return Question.of(template)
                .with("rows", reach.rows())
                .with("minutes", Clause.of(clock == TimeBase.ELAPSED ? "minutes" : "business"))
                .with("lead", Clause.of(clock == TimeBase.ELAPSED ? "lead" : "lead_business"));
    }

    private static Stage stage(ResultSet row, int column) throws SQLException {
        return Stage.values()[row.getInt(column)];
    }

    private Node node(ResultSet row) throws SQLException {
        String id = row.getString(1);
        int end = id.indexOf(':');
        Kind kind = Kind.valueOf(id.substring(0, end));
        double[] quantiles = Question.numbers(row, 3);
        return new Node(
                id,
                kind,
                kind == Kind.TASK ? department(id.substring(end + 1)) : id.substring(end + 1),
                row.getLong(2),
                at(quantiles, 0),
                at(quantiles, 1),
                null,
                false);
    }

    private String department(String id) {
        return directory
                .department(new DepartmentId(UUID.fromString(id)))
                .map(DepartmentRef::name)
                .orElse(id);
    }

    private static Edge edge(String from, String to, ResultSet row, boolean loop) throws SQLException {
        double[] quantiles = Question.numbers(row, 4);
        return new Edge(from, to, row.getLong(3), at(quantiles, 0), at(quantiles, 1), loop);
    }

    private static @Nullable Double at(double[] quantiles, int place) {
        return quantiles.length == 0 ? null : quantiles[place];
    }
}
