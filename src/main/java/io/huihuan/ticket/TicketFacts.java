package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedStep;
import io.huihuan.ticket.TicketFact.Kept;
import io.huihuan.ticket.TicketFact.Share;
import io.huihuan.ticket.sla.TicketSla;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tickets with the way they took as facts for figures, whatever their number: read in the order of their keys, some
 * thousand at a time, so that a million of them need no more memory than those. For programs of this house; no person asks
 * here.
 */
@Service
public class TicketFacts {

    private static final int CHUNK = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Set<String> STEPS =
            Set.of("CREATED", "MOVED", "UNDONE", "HELD", "RESUMED", "TEAM_CHANGED", "MERGED", "MERGE_UNDONE");

    private static final String TICKET = """
            SELECT id, number, customer_id, type, channel, urgency, complaint_grade, category_id, category_group_id, product,
                   team_id, assignee_id, stage, opened_at, closed_at, due_at, reopenings,
                   first_response_due_at, first_response_done_at, first_response_breached_at,
                   resolution_due_at, resolution_done_at, resolution_breached_at
            FROM ticket WHERE\s""";
    private static final String POLICY = "SELECT ticket_id, place, policy_name FROM ticket_clock_mark WHERE ";
    private static final String SHARE =
            "SELECT ticket_id, department_id, created_at, ended_at, cost FROM collaboration_task WHERE ";
    private static final String SOME = "ticket_id IN (:ids)";
    private static final String RANGE = "ticket_id > :after AND ticket_id <= :last";
    private static final String BY_TIME = " ORDER BY created_at, id";

    private final JdbcClient sql;
    private final ChangeFeed feed;
    private final CustomerCards customers;
    private final Access access;

    TicketFacts(JdbcClient sql, ChangeFeed feed, CustomerCards customers, Access access) {
        this.sql = sql;
        this.feed = feed;
        this.customers = customers;
        this.access = access;
    }

    /** How many tickets there are. */
    public long count() {
        return sql.sql("SELECT COUNT(*) FROM ticket").query(Long.class).single();
    }

    /** The tickets with these ids; unknown ones have none. */
    public List<TicketFact> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = ids.stream().map(Ids::bytes).toList();
        return facts(
                sql.sql(TICKET + "id IN (:ids)")
                        .param("ids", keys)
                        .query((row, index) -> row(row))
                        .list(),
                feed.steps(ids, STEPS),
                policies(sql.sql(POLICY + SOME).param("ids", keys)),
                shares(sql.sql(SHARE + SOME + BY_TIME).param("ids", keys)));
    }

    /** Every ticket there is, some at a time. */
    public void every(Consumer<List<TicketFact>> taker) {
        UUID after = BEFORE_ALL;
        while (true) {
            List<Row> rows = sql.sql(TICKET + "id > :after ORDER BY id LIMIT " + CHUNK)
                    .param("after", Ids.bytes(after))
                    .query((row, index) -> row(row))
                    .list();
            if (rows.isEmpty()) {
                return;
            }
            UUID last = rows.getLast().id;
            Map<String, byte[]> range = Map.of("after", Ids.bytes(after), "last", Ids.bytes(last));
            taker.accept(facts(
                    rows,
                    feed.steps(after, last, STEPS),
                    policies(sql.sql(POLICY + RANGE).params(range)),
                    shares(sql.sql(SHARE + RANGE + BY_TIME).params(range))));
            after = last;
        }
    }

    /** What the ticket's own row says. */
    private record Row(
            UUID id,
            String number,
            UUID customer,
            TicketType type,
            Channel channel,
            Urgency urgency,
            @Nullable ComplaintGrade grade,
            @Nullable UUID category,
            @Nullable UUID group,
            @Nullable String product,
            UUID team,
            @Nullable UUID assignee,
            Stage stage,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            int reopenings,
            @Nullable Instant respondedAt,
            @Nullable Instant resolvedAt,
            Kept firstResponse,
            Kept resolution) {}

    private record Shares(Map<UUID, List<Share>> work, Map<UUID, BigDecimal> cost) {}

    private List<TicketFact> facts(List<Row> rows, List<FeedStep> steps, Map<UUID, String> policies, Shares shares) {
        var taken = new HashMap<UUID, List<FeedStep>>();
        steps.forEach(step ->
                taken.computeIfAbsent(step.subject(), none -> new ArrayList<>()).add(step));
        var people = rows.stream().map(row -> new CustomerId(row.customer)).collect(Collectors.toSet());
        Map<CustomerId, CustomerCard> cards = access.as(Actor.SYSTEM, () -> customers.of(people));
        return rows.stream()
                .map(row -> {
                    CustomerCard card = cards.get(new CustomerId(row.customer));
                    return new TicketFact(
                            row.id,
                            row.number,
                            row.customer,
                            card == null ? Level.NORMAL : card.level(),
                            row.type,
                            row.channel,
                            row.urgency,
                            row.grade,
                            row.category,
                            row.group,
                            row.product,
                            row.team,
                            row.assignee,
                            row.stage,
                            row.openedAt,
                            row.closedAt,
                            row.dueAt,
                            row.respondedAt,
                            row.resolvedAt,
                            row.firstResponse,
                            row.resolution,
                            row.reopenings,
                            policies.get(row.id),
                            shares.cost.getOrDefault(row.id, BigDecimal.ZERO).doubleValue(),
                            taken.getOrDefault(row.id, List.of()),
                            shares.work.getOrDefault(row.id, List.of()));
                })
                .toList();
    }

    private static Map<UUID, String> policies(JdbcClient.StatementSpec query) {
        var latest = new HashMap<UUID, Integer>();
        var names = new HashMap<UUID, String>();
        query.query(row -> {
            UUID ticket = Columns.id(row, "ticket_id");
            int place = row.getInt("place");
            if (latest.merge(ticket, place, Math::max) == place) {
                names.put(ticket, row.getString("policy_name"));
            }
        });
        return names;
    }

    private static Shares shares(JdbcClient.StatementSpec query) {
        var shares = new Shares(new HashMap<>(), new HashMap<>());
        query.query(row -> {
            UUID ticket = Columns.id(row, "ticket_id");
            shares.work
                    .computeIfAbsent(ticket, none -> new ArrayList<>())
                    .add(new Share(
                            Columns.id(row, "department_id"),
                            Columns.instant(row, "created_at"),
                            Columns.instantOrNone(row, "ended_at")));
            BigDecimal cost = row.getBigDecimal("cost");
            if (cost != null) {
                shares.cost.merge(ticket, cost, BigDecimal::add);
            }
        });
        return shares;
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant closed = Columns.instantOrNone(row, "closed_at");
        Instant responded = Columns.instantOrNone(row, "first_response_done_at");
        Instant resolved = Columns.instantOrNone(row, "resolution_done_at");
        Instant due = Columns.instantOrNone(row, "due_at");
        String grade = row.getString("complaint_grade");
        return new Row(
                Columns.id(row, "id"),
                row.getString("number"),
                Columns.id(row, "customer_id"),
                TicketType.valueOf(row.getString("type")),
                Channel.valueOf(row.getString("channel")),
                Urgency.valueOf(row.getString("urgency")),
                grade == null ? null : ComplaintGrade.valueOf(grade),
                Columns.idOrNone(row, "category_id"),
                Columns.idOrNone(row, "category_group_id"),
                row.getString("product"),
                Columns.id(row, "team_id"),
                Columns.idOrNone(row, "assignee_id"),
                Stage.valueOf(row.getString("stage")),
                Columns.instant(row, "opened_at"),
                closed,
                TicketSla.NEVER.equals(due) ? null : due,
                row.getInt("reopenings"),
                responded,
                resolved,
                // a solution answers the customer, and a closed ticket waits for nothing
                kept(row, "first_response", earliest(responded, resolved), closed),
                kept(row, "resolution", resolved, closed));
    }

    private static Kept kept(ResultSet row, String promise, @Nullable Instant ended, @Nullable Instant closed)
            throws SQLException {
        return new Kept(
                Columns.instantOrNone(row, promise + "_due_at"),
                ended == null ? closed : ended,
                Columns.instantOrNone(row, promise + "_breached_at") != null);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
