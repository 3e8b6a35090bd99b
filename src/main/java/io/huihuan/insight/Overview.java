package io.huihuan.insight;

import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.figure.HeatMap;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.insight.figure.SlaByPolicy.Kept;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.Trend;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures at a glance, and their course over time. */
@Component
class Overview {

    private static final String TICKETS = """
            SELECT count(*), count(*) FILTER (stage = 3), count(*) FILTER (stage < 3),
                   count(*) FILTER (stage < 3 AND next_due < {now}), count(*) FILTER (type = 1),
                   quantile_cont(responded, 0.5), quantile_cont(solved, 0.5),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS
                                    AND NOT later AND NOT reopened),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened > {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (earlier)
            FROM ticket WHERE {rows}""";

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

    private static final String RESPONSES = """
            SELECT count(*), count(csat), count(*) FILTER (csat >= 4), avg(csi), count(*) FILTER (nps >= 9),
                   count(*) FILTER (nps BETWEEN 7 AND 8), count(*) FILTER (nps <= 6)
            FROM response WHERE {counted}""";

    private static final String HOURS = """
            SELECT weekday, hour, count(*) FROM ticket WHERE {rows} GROUP BY weekday, hour ORDER BY weekday, hour""";

    /** What is counted in each step: 0 created, 1 complaints, 2 closed, 3–6 promises, 7–13 responses. */
    private static final int PARTS = 14;

    private static final String CREATED = """
            SELECT date_trunc({step}, day)::DATE, count(*), count(*) FILTER (type = 1)
            FROM ticket WHERE {rows} GROUP BY 1""";
    private static final String CLOSED = """
            SELECT date_trunc({step}, closed_day)::DATE, count(*)
            FROM ticket WHERE {rows} AND closed_day IS NOT NULL GROUP BY 1""";
    private static final String RESPONSE_DAYS = """
            SELECT date_trunc({step}, response_day)::DATE, count(*) FILTER (NOT response_missed AND response_ended),
                   count(*) FILTER (response_missed OR (NOT response_ended AND response_due <= {now}))
            FROM ticket WHERE {rows} AND response_day IS NOT NULL GROUP BY 1""";
    private static final String SOLUTION_DAYS = """
            SELECT date_trunc({step}, solution_day)::DATE, count(*) FILTER (NOT solution_missed AND solution_ended),
                   count(*) FILTER (solution_missed OR (NOT solution_ended AND solution_due <= {now}))
            FROM ticket WHERE {rows} AND solution_day IS NOT NULL GROUP BY 1""";
    private static final String ANSWERED = """
            SELECT date_trunc({step}, day)::DATE, count(*), count(csat), count(*) FILTER (csat >= 4), avg(csi),
                   count(*) FILTER (nps >= 9), count(*) FILTER (nps BETWEEN 7 AND 8), count(*) FILTER (nps <= 6)
            FROM response WHERE {counted} GROUP BY 1""";

    private static final String CATEGORIES = """
            SELECT category, date_trunc({step}, day)::DATE, count(*), sum(4 - urgency), count(*) FILTER (earlier)
            FROM ticket WHERE {rows} GROUP BY 1, 2""";

    private final Tree tree;
    private final ZoneId zone;

    Overview(Tree tree, ZoneId zone) {
        this.tree = tree;
        this.zone = zone;
    }

    Kpis kpis(Connection store, Reach reach, Instant asOf, Instant now) throws SQLException {
        record Answered(
                long n,
                @Nullable Double csat,
                @Nullable Double csi,
                @Nullable Double nps) {}
        var answered = Question.of(RESPONSES)
                .with("counted", reach.counted())
                .one(
                        store,
                        row -> new Answered(
                                row.getLong(1),
                                Question.share(row.getLong(3), row.getLong(2)),
                                Question.number(row, 4),
                                Answers.nps(row.getLong(5), row.getLong(6), row.getLong(7))
                                        .value()));
        Kept responses = kept(store, RESPONSE_KEPT, reach.on("response_day"), now);
        Kept solutions = kept(store, SOLUTION_KEPT, reach.on("solution_day"), now);
        return Question.of(TICKETS)
                .with("rows", reach.rows())
                .with("now", now)
                .one(
                        store,
                        row -> new Kpis(
                                asOf,
                                row.getLong(1),
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                Question.number(row, 6),
                                Question.number(row, 7),
                                responses.rate(),
                                solutions.rate(),
                                Question.share(row.getLong(9), row.getLong(8)),
                                row.getLong(10),
                                Question.share(row.getLong(11), row.getLong(1)),
                                answered.n,
                                answered.csat,
                                answered.csi,
                                answered.csi == null ? null : Answers.hundred(answered.csi),
                                answered.nps,
                                null));
    }

    private static Kept kept(Connection store, String question, Clause rows, Instant now) throws SQLException {
        return Question.of(question)
                .with("rows", rows)
                .with("now", now)
                .one(store, row -> kept(row.getLong(1), row.getLong(2)));
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
        return new SlaByPolicy(asOf, rows.stream().mapToLong(Overview::promises).sum(), rows);
    }

    private static long promises(SlaByPolicy.Row row) {
        return row.firstResponse().met()
                + row.firstResponse().breached()
                + row.resolution().met()
                + row.resolution().breached();
    }

    HeatMap hours(Connection store, Reach reach, Instant asOf) throws SQLException {
        var cells = Question.of(HOURS)
                .with("rows", reach.rows())
                .list(store, row -> new HeatMap.Cell(row.getInt(1), row.getInt(2), row.getLong(3)));
        return new HeatMap(asOf, cells.stream().mapToLong(HeatMap.Cell::count).sum(), cells);
    }

    Trend trend(Connection store, Reach reach, Instant asOf, Instant now, Step step) throws SQLException {
        var parts = new TreeMap<LocalDate, double[]>();
        part(store, CREATED, reach.rows(), step, now, parts, 0, 1);
        part(store, CLOSED, reach.on("closed_day"), step, now, parts, 2);
        part(store, RESPONSE_DAYS, reach.on("response_day"), step, now, parts, 3, 4);
        part(store, SOLUTION_DAYS, reach.on("solution_day"), step, now, parts, 5, 6);
        part(store, ANSWERED, reach.counted(), step, now, parts, 7, 8, 9, 10, 11, 12, 13);
        // what falls due later is no course yet
        parts.tailMap(now.atZone(zone).toLocalDate(), false).clear();
        var points = new ArrayList<Trend.Point>();
        long n = 0;
        for (LocalDate day : steps(parts.navigableKeySet(), step)) {
            double[] part = parts.getOrDefault(day, new double[PARTS]);
            n += (long) part[0];
            points.add(point(day, part));
        }
        return new Trend(asOf, n, step, points);
    }

    private static Trend.Point point(LocalDate day, double[] part) {
        return new Trend.Point(
                day,
                (long) part[0],
                (long) part[2],
                (long) part[1],
                (long) part[7],
                Question.share((long) part[9], (long) part[8]),
                part[7] == 0 || part[10] == 0 ? null : part[10],
                Answers.nps((long) part[11], (long) part[12], (long) part[13]).value(),
                kept((long) part[3], (long) part[4]).rate(),
                kept((long) part[5], (long) part[6]).rate());
    }

    private static void part(
            Connection store,
            String question,
            Clause rows,
            Step step,
            Instant now,
            Map<LocalDate, double[]> parts,
            int... places)
            throws SQLException {
        Question.of(question)
                .with("rows", rows)
                .with("counted", rows)
                .with("now", now)
                .with("step", name(step))
                .list(store, row -> fill(row, places, parts));
    }

    private static double[] fill(ResultSet row, int[] places, Map<LocalDate, double[]> parts) throws SQLException {
        double[] part = parts.computeIfAbsent(row.getObject(1, LocalDate.class), none -> new double[PARTS]);
        for (int column = 0; column < places.length; column++) {
            part[places[column]] = row.getDouble(column + 2);
        }
        return part;
    }

    private static Clause name(Step step) {
        return switch (step) {
            case DAY -> Clause.of("'day'");
            case WEEK -> Clause.of("'week'");
            case MONTH -> Clause.of("'month'");
        };
    }

    /** Every step from the first to the last in which anything happened. */
    private static List<LocalDate> steps(java.util.NavigableSet<LocalDate> days, Step step) {
        var steps = new ArrayList<LocalDate>();
        if (!days.isEmpty()) {
            for (LocalDate day = days.first(); !day.isAfter(days.last()); day = next(day, step)) {
                steps.add(day);
            }
        }
        return steps;
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
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

    CategoryTrend categories(Connection store, Reach reach, Instant asOf, int level, Step step) throws SQLException {
        Map<@Nullable UUID, Course> counted = new HashMap<>();
        var days = new java.util.TreeSet<LocalDate>();
        Question.of(CATEGORIES)
                .with("rows", reach.rows())
                .with("step", name(step))
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
        List<LocalDate> steps = steps(days, step);
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
