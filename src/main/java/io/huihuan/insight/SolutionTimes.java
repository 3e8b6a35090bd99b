package io.huihuan.insight;

import io.huihuan.customer.Channel;
import io.huihuan.identity.Directory;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.insight.figure.Distribution;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.ResolutionTimes;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long solutions took: box plots and how they are spread. */
@Component
class SolutionTimes {

    private static final String BOXES = """
            WITH v AS (SELECT {key} AS k, {minutes} AS m FROM {ticket} WHERE {rows} AND {minutes} IS NOT NULL),
                 q AS (SELECT k, count(*) AS n, min(m) AS smallest, max(m) AS largest, avg(m) AS mean,
                              quantile_cont(m, [0.25, 0.5, 0.75, 0.9]) AS qs
                       FROM v GROUP BY k),
                 f AS (SELECT *, qs[1] - 1.5 * (qs[3] - qs[1]) AS below, qs[3] + 1.5 * (qs[3] - qs[1]) AS above FROM q),
                 w AS (SELECT v.k, min(m) FILTER (m >= below) AS low, max(m) FILTER (m <= above) AS high,
                              count(*) FILTER (m < below OR m > above) AS outside,
                              max(m, 50) FILTER (m > above) AS far, min(m, 50) FILTER (m < below) AS near
                       FROM v JOIN f ON v.k IS NOT DISTINCT FROM f.k GROUP BY v.k)
            SELECT f.k, n, smallest, largest, mean, qs, least(low, qs[1]), greatest(high, qs[3]), outside, far, near
            FROM f JOIN w ON f.k IS NOT DISTINCT FROM w.k ORDER BY n DESC""";

    private static final Clause TICKET = Clause.of("ticket");
    private static final Clause WITH_PATH = Clause.of("ticket LEFT JOIN category c ON c.id = ticket.category");
    private static final int[] EDGES = {60, 120, 240, 480, 1_440, 2_880, 4_320, 10_080, 20_160, 43_200};

    private static final String BINS = """
            SELECT CAST(m > 60 AS INT) + CAST(m > 120 AS INT) + CAST(m > 240 AS INT) + CAST(m > 480 AS INT)
                   + CAST(m > 1440 AS INT) + CAST(m > 2880 AS INT) + CAST(m > 4320 AS INT) + CAST(m > 10080 AS INT)
                   + CAST(m > 20160 AS INT) + CAST(m > 43200 AS INT) AS bin, count(*)
            FROM (SELECT {minutes} AS m FROM ticket WHERE {rows} AND {minutes} IS NOT NULL) GROUP BY bin""";

    private final Directory directory;

    SolutionTimes(Directory directory) {
        this.directory = directory;
    }

    ResolutionTimes boxes(Connection store, Reach reach, Instant asOf, Grouping by, int level, TimeBase clock)
            throws SQLException {
        var groups = new ArrayList<>(Question.of(BOXES)
                .with("key", key(by, level))
                .with("ticket", by == Grouping.CATEGORY ? WITH_PATH : TICKET)
                .with("minutes", minutes(clock))
                .with("rows", reach.rows())
                .list(store, row -> group(row, by)));
        groups.sort(Comparator.comparing((ResolutionTimes.Group group) -> -group.n())
                .thenComparing(group -> String.valueOf(group.key())));
        long n = groups.stream().mapToLong(ResolutionTimes.Group::n).sum();
        return new ResolutionTimes(asOf, n, by, clock, groups);
    }

    Distribution spread(Connection store, Reach reach, Instant asOf, TimeBase clock) throws SQLException {
        long[] counts = new long[EDGES.length + 1];
        Question.of(BINS)
                .with("minutes", minutes(clock))
                .with("rows", reach.rows())
                .list(store, row -> counts[row.getInt(1)] = row.getLong(2));
        long n = Arrays.stream(counts).sum();
        var bins = new ArrayList<Distribution.Bin>();
        for (int bin = 0; n > 0 && bin < counts.length; bin++) {
            bins.add(new Distribution.Bin(
                    bin == 0 ? 0 : EDGES[bin - 1], bin == EDGES.length ? null : EDGES[bin], counts[bin]));
        }
        return new Distribution(asOf, n, clock, bins);
    }

    static Clause minutes(TimeBase clock) {
        return clock == TimeBase.ELAPSED ? Clause.of("solved") : Clause.of("solved_business");
    }

    private static Clause key(Grouping by, int level) {
        return switch (by) {
            case CATEGORY ->
                switch (level) {
                    case 1 -> Clause.of("c.one");
                    case 2 -> Clause.of("c.two");
                    default -> Clause.of("c.three");
                };
            case TYPE -> Clause.of("type");
            case URGENCY -> Clause.of("urgency");
            case TEAM -> Clause.of("team");
            case CHANNEL -> Clause.of("channel");
        };
    }

    private ResolutionTimes.Group group(ResultSet row, Grouping by) throws SQLException {
        double[] quartiles = Question.numbers(row, 6);
        List<Double> far = DoubleStream.concat(
                        Arrays.stream(Question.numbers(row, 10)), Arrays.stream(Question.numbers(row, 11)))
                .boxed()
                .limit(ResolutionTimes.OUTLIERS_SHOWN)
                .toList();
        return new ResolutionTimes.Group(
                name(row, by),
                row.getLong(2),
                row.getDouble(3),
                quartiles[0],
                quartiles[1],
                quartiles[2],
                row.getDouble(4),
                row.getDouble(7),
                row.getDouble(8),
                row.getLong(9),
                row.getDouble(5),
                quartiles[3],
                far);
    }

    private @Nullable String name(ResultSet row, Grouping by) throws SQLException {
        return switch (by) {
            case CATEGORY -> row.getString(1);
            case TYPE -> TicketType.values()[row.getInt(1)].name();
            case URGENCY -> Urgency.values()[row.getInt(1)].name();
            case CHANNEL -> Channel.values()[row.getInt(1)].name();
            case TEAM -> {
                UUID team = row.getObject(1, UUID.class);
                yield directory.team(new TeamId(team)).map(TeamRef::name).orElse(team.toString());
            }
        };
    }
}
