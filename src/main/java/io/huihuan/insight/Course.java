package io.huihuan.insight;

import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.statistics.NetPromoters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What became of the figures over time. */
@Component
class Course {

    /** What is counted in each step: 0 created, 1 complaints, 2 closed, 3–6 promises, 7–14 responses. */
    private static final int PARTS = 15;

    private static final String CREATED = """
            SELECT day, count(*), count(*) FILTER (type = 1) FROM ticket WHERE {rows} GROUP BY day""";
    private static final String CLOSED = """
            SELECT closed_day, count(*) FROM ticket WHERE {rows} AND closed_day IS NOT NULL GROUP BY closed_day""";
    private static final String RESPONSE_DAYS = """
            SELECT response_day, count(*) FILTER (NOT response_missed AND response_ended),
                   count(*) FILTER (response_missed OR (NOT response_ended AND response_due <= {now}))
            FROM ticket WHERE {rows} AND response_day IS NOT NULL GROUP BY response_day""";
    private static final String SOLUTION_DAYS = """
            SELECT solution_day, count(*) FILTER (NOT solution_missed AND solution_ended),
                   count(*) FILTER (solution_missed OR (NOT solution_ended AND solution_due <= {now}))
            FROM ticket WHERE {rows} AND solution_day IS NOT NULL GROUP BY solution_day""";
    private static final String ANSWERED = """
            SELECT date_trunc({step}, day)::DATE, count(*), count(csat), count(*) FILTER (csat >= 4), avg(csi),
                   count(*) FILTER (nps >= 9), count(*) FILTER (nps BETWEEN 7 AND 8), count(*) FILTER (nps <= 6),
                   count(csi)
            FROM response WHERE {counted} GROUP BY 1""";

    private final ZoneId zone;

    Course(ZoneId zone) {
        this.zone = zone;
    }

    Trend draw(Connection store, Reach reach, Instant asOf, Instant now, Step step) throws SQLException {
        var parts = new TreeMap<LocalDate, double[]>();
        part(store, CREATED, reach.rows(), step, now, parts, 0, 1);
        part(store, CLOSED, reach.on("closed_day"), step, now, parts, 2);
        part(store, RESPONSE_DAYS, reach.on("response_day"), step, now, parts, 3, 4);
        part(store, SOLUTION_DAYS, reach.on("solution_day"), step, now, parts, 5, 6);
        part(store, ANSWERED, reach.counted(), step, now, parts, 7, 8, 9, 10, 11, 12, 13, 14);
        // what falls due later is no course yet
        LocalDate today = now.atZone(zone).toLocalDate();
        parts.tailMap(today, false).clear();
        var points = new ArrayList<Trend.Point>();
        long n = 0;
        for (LocalDate day : Steps.between(parts.navigableKeySet(), step)) {
            double[] part = parts.getOrDefault(day, new double[PARTS]);
            n += (long) part[0];
            points.add(point(
                    day, step.isWhole(day, reach.filter().from(), reach.filter().to(), today), part));
        }
        return new Trend(asOf, n, step, points);
    }

    private static Trend.Point point(LocalDate day, boolean whole, double[] part) {
        var promoters = new NetPromoters((long) part[11], (long) part[12], (long) part[13]);
        var responses = Promises.kept((long) part[3], (long) part[4]);
        var solutions = Promises.kept((long) part[5], (long) part[6]);
        return new Trend.Point(
                day,
                whole,
                (long) part[0],
                (long) part[2],
                (long) part[1],
                (long) part[7],
                Question.share((long) part[9], (long) part[8]),
                part[7] == 0 || part[10] == 0 ? null : part[10],
                promoters.value(),
                responses.rate(),
                solutions.rate(),
                new Trend.Behind(
                        (long) part[8],
                        (long) part[14],
                        (long) (part[11] + part[12] + part[13]),
                        responses.met() + responses.breached(),
                        solutions.met() + solutions.breached()));
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
                .with("step", Steps.name(step))
                .list(store, row -> add(row, step, places, parts));
    }

    /** Days are added up into steps here: the store counts by day in half the time. A mean comes by step already. */
    private static double[] add(ResultSet row, Step step, int[] places, Map<LocalDate, double[]> parts)
            throws SQLException {
        LocalDate begins = Steps.of(row.getObject(1, LocalDate.class), step);
        double[] part = parts.computeIfAbsent(begins, none -> new double[PARTS]);
        for (int column = 0; column < places.length; column++) {
            part[places[column]] += Objects.requireNonNullElse(Question.number(row, column + 2), 0.0);
        }
        return part;
    }
}
