package io.huihuan.insight;

import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.insight.figure.TeamTable;
import io.huihuan.insight.statistics.Share;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people fare, and how their mix of work lets one expect them to. */
@Component
class PeopleTable {

    private static final String TICKETS = """
            WITH t AS (SELECT * FROM ticket WHERE {rows}),
                 e AS (SELECT type, urgency, avg(solved) AS expected FROM t GROUP BY type, urgency)
            SELECT t.person, count(solved), count(*) FILTER (stage < 3),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS
                                    AND NOT later AND NOT reopened),
                   quantile_cont(solved, 0.5), avg(solved), avg(solved - e.expected), sum(returns), count(*)
            FROM t JOIN e ON e.type = t.type AND e.urgency = t.urgency
            WHERE t.person IS NOT NULL GROUP BY t.person""";

    private static final String KEPT = """
            SELECT person, count(*) FILTER (NOT solution_missed AND solution_ended),
                   count(*) FILTER (solution_missed OR (NOT solution_ended AND solution_due <= {now}))
            FROM ticket WHERE {rows} AND person IS NOT NULL GROUP BY person""";

    private static final String SCORES = """
            WITH r AS (SELECT * FROM response WHERE {counted} AND score IS NOT NULL),
                 e AS (SELECT type, urgency, avg(score) AS expected FROM r GROUP BY type, urgency)
            SELECT r.handler, count(*), avg(score), avg(score - e.expected)
            FROM r JOIN e ON e.type IS NOT DISTINCT FROM r.type AND e.urgency IS NOT DISTINCT FROM r.urgency
            WHERE r.handler IS NOT NULL GROUP BY r.handler""";

    private final Directory directory;

    PeopleTable(Directory directory) {
        this.directory = directory;
    }

    private record Work(
            long handled,
            long load,
            Share fcr,
            @Nullable Double median,
            @Nullable Double mean,
            @Nullable Double gap,
            long returns,
            long all) {
        static final Work NONE = new Work(0, 0, new Share(0, 0), null, null, null, 0, 0);
    }

    private record Score(
            long n, @Nullable Double mean, @Nullable Double gap) {}

    TeamTable draw(Connection store, Reach reach, Instant asOf, Instant now) throws SQLException {
        Map<UUID, Work> work = new HashMap<>();
        Question.of(TICKETS)
                .with("rows", reach.rows())
                .with("now", now)
                .list(
                        store,
                        row -> work.put(
                                row.getObject(1, UUID.class),
                                new Work(
                                        row.getLong(2),
                                        row.getLong(3),
                                        new Share(row.getLong(5), row.getLong(4)),
                                        Question.number(row, 6),
                                        Question.number(row, 7),
                                        Question.number(row, 8),
                                        row.getLong(9),
                                        row.getLong(10))));
        Map<UUID, Share> kept = new HashMap<>();
        Question.of(KEPT)
                .with("rows", reach.on("solution_day"))
                .with("now", now)
                .list(
                        store,
                        row -> kept.put(
                                row.getObject(1, UUID.class),
                                new Share(row.getLong(2), row.getLong(2) + row.getLong(3))));
        Map<UUID, Score> scores = new HashMap<>();
        Question.of(SCORES)
                .with("counted", reach.counted())
                .list(
                        store,
                        row -> scores.put(
                                row.getObject(1, UUID.class),
                                new Score(row.getLong(2), Question.number(row, 3), Question.number(row, 4))));
        var people = new TreeSet<>(work.keySet());
        people.addAll(scores.keySet());
        List<TeamTable.Row> rows = people.stream()
                .map(person -> row(
                        person,
                        work.getOrDefault(person, Work.NONE),
                        kept.getOrDefault(person, new Share(0, 0)),
                        scores.get(person)))
                .sorted(java.util.Comparator.comparing(TeamTable.Row::handled)
                        .reversed()
                        .thenComparing(TeamTable.Row::name))
                .toList();
        return new TeamTable(asOf, work.values().stream().mapToLong(Work::all).sum(), rows);
    }

    private TeamTable.Row row(UUID person, Work work, Share kept, @Nullable Score score) {
        return new TeamTable.Row(
                person,
                directory.person(new PersonId(person)).map(PersonRef::name).orElse(person.toString()),
                work.handled,
                work.load,
                work.fcr.n(),
                work.fcr.value(),
                work.median,
                work.mean,
                work.gap,
                kept.n(),
                kept.value(),
                score == null ? 0 : score.n,
                score == null ? null : score.mean,
                score == null ? null : score.gap,
                work.returns,
                Question.share(work.returns, work.handled));
    }
}
