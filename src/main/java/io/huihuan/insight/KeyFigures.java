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
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened <= {now} - INTERVAL 7 DAYS
                                    AND NOT later AND NOT reopened),
                   count(*) FILTER (matter IS NOT NULL AND NOT earlier AND opened > {now} - INTERVAL 7 DAYS),
                   count(*) FILTER (earlier)
            FROM ticket WHERE {rows}""";

    private static final Clause RESPONDED = Clause.of("responded");
    private static final Clause SOLVED = Clause.of("solved");

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
            Share firstContacts,
            long pending,
            long repeated) {}

    private record Answered(long n, Share satisfied, NetPromoters promoters, Estimate csi) {}

    Kpis draw(Connection store, Reach reach, Instant asOf, Instant now) throws SQLException {
        Tickets tickets =
                Question.of(TICKETS).with("rows", reach.rows()).with("now", now).one(store, KeyFigures::tickets);
        Answered answered =
                Question.of(RESPONSES).with("counted", reach.counted()).one(store, KeyFigures::answered);
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
                        median(store, reach, RESPONDED).estimate(),
                        median(store, reach, SOLVED).estimate(),
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
                new Share(row.getLong(7), row.getLong(6)),
                row.getLong(8),
                row.getLong(9));
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                new Share(row.getLong(3), row.getLong(2)),
                new NetPromoters(row.getLong(4), row.getLong(5), row.getLong(6)),
                Answers.sample(row, 7).estimate());
    }

    /** Which observations an interval begins and ends with depends on how many there are. */
    private static Median median(Connection store, Reach reach, Clause minutes) throws SQLException {
        Slots counted = TicketTimes.counted(store, reach.rows(), minutes);
        Double from = Median.from(counted.n());
        double[] shares = from == null ? new double[] {0.5} : new double[] {0.5, from, 1 - from};
        double[] values = TicketTimes.quantiles(store, reach.rows(), minutes, counted, shares);
        return switch (values.length) {
            case 0 -> new Median(counted.n(), null, null);
            case 1 -> new Median(counted.n(), values[0], null);
            default -> new Median(counted.n(), values[0], new Interval(values[1], values[2]));
        };
    }
}
