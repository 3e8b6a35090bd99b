package io.huihuan.insight;

import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.insight.figure.SlaByPolicy.Kept;
import io.huihuan.insight.statistics.Share;
import io.huihuan.ticket.sla.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Promises kept and missed, each counted on the day it fell due. */
@Component
class Promises {

    private static final String RESPONSE_KEPT = """
            SELECT count(*) FILTER (NOT response_missed AND response_ended),
                   count(*) FILTER (response_missed OR (NOT response_ended AND response_due <= {now}))
            FROM ticket WHERE {rows}""";

    private static final String SOLUTION_KEPT = """
            SELECT count(*) FILTER (NOT solution_missed AND solution_ended),
                   count(*) FILTER (solution_missed OR (NOT solution_ended AND solution_due <= {now}))
            FROM ticket WHERE {rows}""";

    private static final String POLICIES = """
            SELECT coalesce(policy, ''), 0, count(*) FILTER (NOT response_missed AND response_ended) AS met,
                   count(*) FILTER (response_missed OR (NOT response_ended AND response_due <= {now})) AS missed
            FROM ticket WHERE {responses} GROUP BY 1
            UNION ALL
            SELECT coalesce(policy, ''), 1, count(*) FILTER (NOT solution_missed AND solution_ended),
                   count(*) FILTER (solution_missed OR (NOT solution_ended AND solution_due <= {now}))
            FROM ticket WHERE {solutions} GROUP BY 1
            ORDER BY 1, 2""";

    /** Of all that fell due, how many were kept. */
    Share kept(Connection store, Reach reach, Instant now, Promise promise) throws SQLException {
        var question = switch (promise) {
            case FIRST_RESPONSE -> Question.of(RESPONSE_KEPT).with("rows", reach.on("response_day"));
            case RESOLUTION -> Question.of(SOLUTION_KEPT).with("rows", reach.on("solution_day"));
        };
        return question.with("now", now).one(store, row -> new Share(row.getLong(1), row.getLong(1) + row.getLong(2)));
    }

    static Kept kept(long met, long missed) {
        return new Kept(met, missed, Question.share(met, met + missed));
    }

    SlaByPolicy policies(Connection store, Reach reach, Instant asOf, Instant now) throws SQLException {
        var kept = new TreeMap<String, Kept[]>();
        Question.of(POLICIES)
                .with("responses", reach.on("response_day"))
                .with("solutions", reach.on("solution_day"))
                .with("now", now)
                .list(
                        store,
                        row -> kept.computeIfAbsent(row.getString(1), none -> new Kept[] {kept(0, 0), kept(0, 0)})[
                                        row.getInt(2)] =
                                kept(row.getLong(3), row.getLong(4)));
        var rows = kept.entrySet().stream()
                .map(each -> new SlaByPolicy.Row(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .filter(row -> promises(row) > 0)
                .toList();
        return new SlaByPolicy(asOf, rows.stream().mapToLong(Promises::promises).sum(), rows);
    }

    private static long promises(SlaByPolicy.Row row) {
        return row.firstResponse().met()
                + row.firstResponse().breached()
                + row.resolution().met()
                + row.resolution().breached();
    }
}
