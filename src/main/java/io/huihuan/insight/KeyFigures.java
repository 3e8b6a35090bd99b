package io.huihuan.insight;

import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.statistics.Interval;
import io.huihuan.insight.statistics.Median;
import io.huihuan.insight.statistics.NetPromoters;
import io.huihuan.insight.statistics.Share;
import io.huihuan.survey.SurveyFacts;
import io.huihuan.ticket.sla.Promise;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The figures at a glance. */
@Component
class KeyFigures {

    private static final String TICKETS = """
            SELECT count(*), count(*) FILTER (stage = 3), count(*) FILTER (stage < 3),
                   count(*) FILTER (stage < 3 AND next_due < {now}), count(*) FILTER (type = 1),
                   count(responded), count(solved),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS
                                    AND NOT later AND NOT reopened),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened > {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (earlier)
            FROM ticket WHERE {rows}""";

    private static final String MEDIANS = """
            SELECT quantile_cont(responded, {responded}), quantile_cont(solved, {solved}) FROM ticket WHERE {rows}""";

    private static final String RESPONSES = """
            SELECT count(*), count(csat), count(*) FILTER (csat >= 4), count(*) FILTER (nps >= 9),
                   count(*) FILTER (nps BETWEEN 7 AND 8), count(*) FILTER (nps <= 6),
                   count(csi), avg(csi), var_samp(csi)
            FROM response WHERE {counted}""";

    private final Promises promises;
    private final SurveyFacts surveys;

    KeyFigures(Promises promises, SurveyFacts surveys) {
        this.promises = promises;
        this.surveys = surveys;
    }

    private record Tickets(
            long created,
            long closed,
            long open,
            long overdue,
            long complaints,
            long responded,
            long solved,
            Share firstContacts,
            long pending,
            long repeated) {}

    private record Answered(long n, Share satisfied, NetPromoters promoters, Estimate csi) {}

    Kpis draw(Connection store, Reach reach, Instant asOf, Instant now) throws SQLException {
        Tickets tickets =
                Question.of(TICKETS).with("rows", reach.rows()).with("now", now).one(store, KeyFigures::tickets);
        Answered answered =
                Question.of(RESPONSES).with("counted", reach.counted()).one(store, KeyFigures::answered);
        Median[] medians = medians(store, reach, tickets);
        return Kpis.of(
                asOf,
                new Kpis.Counts(
                        tickets.created,
                        tickets.closed,
                        tickets.open,
                        tickets.overdue,
                        tickets.complaints,
                        tickets.pending,
                        answered.n),
                new Kpis.Estimates(
                        medians[0].estimate(),
                        medians[1].estimate(),
                        promises.kept(store, reach, now, Promise.FIRST_RESPONSE).estimate(),
                        promises.kept(store, reach, now, Promise.RESOLUTION).estimate(),
                        tickets.firstContacts.estimate(),
                        new Share(tickets.repeated, tickets.created).estimate(),
                        answered.satisfied.estimate(),
                        answered.csi,
                        answered.promoters.estimate(),
                        Estimate.NONE),
                surveys.ruleVersion());
    }

    private static Tickets tickets(ResultSet row) throws SQLException {
        return new Tickets(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                new Share(row.getLong(9), row.getLong(8)),
                row.getLong(10),
                row.getLong(11));
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                new Share(row.getLong(3), row.getLong(2)),
                new NetPromoters(row.getLong(4), row.getLong(5), row.getLong(6)),
                Answers.sample(row, 7).estimate());
    }

    /** Which observations an interval begins and ends with depends on how many there are. */
    private static Median[] medians(Connection store, Reach reach, Tickets tickets) throws SQLException {
        return Question.of(MEDIANS)
                .with("responded", places(tickets.responded))
                .with("solved", places(tickets.solved))
                .with("rows", reach.rows())
                .one(store, row -> new Median[] {median(row, 1, tickets.responded), median(row, 2, tickets.solved)});
    }

    private static Clause places(long n) {
        Double from = Median.from(n);
        return Clause.of(from == null ? "[0.5]" : "[0.5, %s, %s]".formatted(from, 1 - from));
    }

    private static Median median(ResultSet row, int column, long n) throws SQLException {
        double[] values = Question.numbers(row, column);
        return switch (values.length) {
            case 0 -> new Median(n, null, null);
            case 1 -> new Median(n, values[0], null);
            default -> new Median(n, values[0], new Interval(values[1], values[2]));
        };
    }
}
