package io.huihuan.insight;

import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.insight.Stays.Stay;
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

    private static final String RATES = """
            SELECT count(*) FILTER (stage = 2), count(*) FILTER (stage = 2 AND next < 2) FROM visit WHERE {rows}""";

    private static final String TICKETS = """
            SELECT count(*), count(*) FILTER (ever_solved), count(*) FILTER (ever_solved AND reopened) FROM ticket WHERE {rows}""";

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

    StageDurations durations(Connection store, Reach reach, Instant asOf, TimeBase clock) throws SQLException {
        List<Stay> stays = Stays.inStages(store, reach, clock, 0.5, 0.85, 0.9).stream()
                .filter(stay -> stay.stage() != Stage.CLOSED)
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
                                stay.stage(),
                                stay.visits(),
                                stay.quantile(0),
                                stay.quantile(1),
                                stay.quantile(2),
                                stay.mean(),
                                total == 0 ? null : stay.sum() / total))
                        .toList(),
                bottleneck(stays, total),
                returned.value(),
                reopened.value(),
                new StageDurations.Rates(returned.estimate(), reopened.estimate()));
    }

    ProcessMap map(Connection store, Reach reach, Instant asOf, TimeBase clock) throws SQLException {
        List<Stay> way = Stays.onTheWay(store, reach, clock, 0.5, 0.9);
        List<Stay> stays = way.stream().filter(stay -> stay.next() == null).toList();
        double total = stays.stream()
                .filter(stay -> stay.stage() != Stage.CLOSED)
                .mapToDouble(Stay::sum)
                .sum();
        Stage worst = bottleneck(
                stays.stream().filter(stay -> stay.stage() != Stage.CLOSED).toList(), total);
        var nodes = new ArrayList<Node>();
        for (Stay stay : stays) {
            boolean worked = stay.stage() != Stage.CLOSED;
            nodes.add(new Node(
                    stay.stage().name(),
                    Kind.STAGE,
                    stay.stage().name(),
                    stay.visits(),
                    stay.quantile(0),
                    stay.quantile(1),
                    worked && total > 0 ? stay.sum() / total : null,
                    stay.stage() == worst));
        }
        nodes.addAll(ask(BESIDE, reach, clock).list(store, this::node));
        var edges = new ArrayList<Edge>();
        for (Stay stay : way) {
            Stage to = stay.next();
            if (to != null) {
                boolean loop = to.compareTo(stay.stage()) < 0;
                edges.add(new Edge(
                        stay.stage().name(), to.name(), stay.visits(), stay.quantile(0), stay.quantile(1), loop));
            }
        }
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
