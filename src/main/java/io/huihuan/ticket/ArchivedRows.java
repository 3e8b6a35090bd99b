package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.identity.TeamId;
import io.huihuan.shared.data.Cells;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Rows;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.ticket.ArchivedAside.Shared;
import io.huihuan.ticket.ArchivedClocks.Timing;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaClock;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Archived tickets as rows, written in batches: an import of a million must not load a million entities. */
@Component
class ArchivedRows {

    static final String IMPORTED = "IMPORTED";
    private static final int BATCH = 1_000;

    /** The columns an import always writes; the last ones of an insert are those it never changes again. */
    private static final String FACTS = """
            customer_id = ?, type = ?, channel = ?, urgency = ?, complaint_grade = ?, category_id = ?,
            category_group_id = ?, product = ?, order_number = ?, phenomenon = ?, impact = ?, expectation = ?,
            search_text = ?, changed_by = ?, changed_at = ?""";

    private static final String WORK = """
            stage = ?, stage_since = ?, assignee_id = ?, team_id = ?, opened_at = ?, closed_at = ?, solution = ?,
            returns = ?, reopenings = ?,
            first_response_target_minutes = ?, first_response_due_at = ?, first_response_warn_at = ?,
            first_response_done_at = ?, first_response_warned_at = ?, first_response_breached_at = ?,
            first_response_escalated_at = ?,
            resolution_target_minutes = ?, resolution_due_at = ?, resolution_warn_at = ?, resolution_done_at = ?,
            resolution_warned_at = ?, resolution_breached_at = ?, resolution_escalated_at = ?,
            due_at = ?, next_timer_at = ?""";

    private static final String SHARE = """
            INSERT INTO collaboration_task (id, version, ticket_id, department_id, expectation, state, result, work_hours,
                                            cost, created_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String KEYS = "id, version, number, external_id, last_event";
    private static final String INSERT = insert();
    private static final String UPDATE_FACTS = "UPDATE ticket SET " + FACTS + ", version = version + 1 WHERE id = ?";
    private static final String UPDATE_ALL =
            "UPDATE ticket SET " + FACTS + ", " + WORK + ", version = version + 1 WHERE id = ?";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final ClockMarks marks;

    ArchivedRows(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, ClockMarks marks) {
        this.jdbc = jdbc;
        this.named = named;
        this.marks = marks;
    }

    /** A ticket this installation has already; untouched as long as only imports wrote it. */
    record Known(TicketId id, String number, boolean untouched) {}

    /** A ticket ready to be written. */
    record Row(
            TicketId id,
            String number,
            ArchivedTicket ticket,
            Facts facts,
            CustomerId customer,
            ArchivedHistory history,
            Timing timing,
            boolean mayMove,
            String account,
            Instant at,
            List<BusinessEvent> events) {}

    Map<String, Known> known(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        record Found(String externalId, Known known) {}
        return named
                .query(
                        "SELECT id, number, external_id, last_event FROM ticket WHERE external_id IN (:ids)",
                        Map.of("ids", externalIds),
                        (row, count) -> new Found(
                                row.getString("external_id"),
                                new Known(
                                        new TicketId(Ids.of(row.getBytes("id"))),
                                        row.getString("number"),
                                        IMPORTED.equals(row.getString("last_event")))))
                .stream()
                .collect(Collectors.toMap(Found::externalId, Found::known));
    }

    Map<String, TeamId> teams(Collection<String> externalIds) {
        var teams = new HashMap<String, TeamId>();
        if (!externalIds.isEmpty()) {
            named.query(
                    "SELECT external_id, team_id FROM ticket WHERE external_id IN (:ids)",
                    Map.of("ids", externalIds),
                    row -> {
                        teams.put(row.getString("external_id"), new TeamId(Ids.of(row.getBytes("team_id"))));
                    });
        }
        return teams;
    }

    void insert(List<Row> rows) {
        Rows.<Row>insert(jdbc, INSERT, rows, (cells, row) -> {
            facts(cells, row);
            work(cells, row);
            cells.id(row.id().value())
                    .number(0)
                    .text(row.number())
                    .text(row.ticket().externalId())
                    .text(IMPORTED);
        });
        Rows.<Share>insert(jdbc, SHARE, shares(rows), (cells, share) -> {
            Shared told = share.told();
            cells.id(Ids.next())
                    .number(0)
                    .id(share.ticket())
                    .id(told.department().value())
                    .text(told.expectation())
                    .text(told.outcome().state().name())
                    .text(told.outcome().result())
                    .text(amount(told.outcome().hours()))
                    .text(amount(told.outcome().cost()))
                    .instant(told.at())
                    .instant(told.until());
        });
        mark(rows);
    }

    private record Share(UUID ticket, Shared told) {}

    private static List<Share> shares(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.ticket().asides().stream()
                        .filter(Shared.class::isInstance)
                        .map(aside -> new Share(row.id().value(), (Shared) aside)))
                .toList();
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    void update(List<Row> rows) {
        Map<Boolean, List<Row>> byRight = rows.stream().collect(Collectors.partitioningBy(Row::mayMove));
        List<Row> whole = Objects.requireNonNull(byRight.get(true));
        jdbc.batchUpdate(UPDATE_ALL, whole, BATCH, (statement, row) -> {
            var cells = new Cells(statement);
            facts(cells, row);
            work(cells, row);
            cells.id(row.id().value());
        });
        jdbc.batchUpdate(UPDATE_FACTS, Objects.requireNonNull(byRight.get(false)), BATCH, (statement, row) -> {
            var cells = new Cells(statement);
            facts(cells, row);
            cells.id(row.id().value());
        });
        marks.forget(whole.stream().map(row -> row.id().value()).toList());
        mark(whole);
    }

    /** Which facts of these tickets the feed has already. */
    Set<String> told(List<Row> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var ids = rows.stream().map(row -> Ids.bytes(row.id().value())).toList();
        return new HashSet<>(named.queryForList(
                "SELECT once_key FROM change_feed WHERE subject_id IN (:ids) AND once_key IS NOT NULL",
                Map.of("ids", ids),
                String.class));
    }

    private void mark(List<Row> rows) {
        marks.append(rows.stream()
                .collect(Collectors.toMap(
                        row -> row.id().value(), row -> row.timing().ledger())));
    }

    private static String insert() {
        Function<String, Stream<String>> names = list ->
                Stream.of(list.split(",")).map(each -> each.replace("= ?", "").strip());
        var columns = Stream.of(FACTS, WORK, KEYS).flatMap(names).toList();
        return "INSERT INTO ticket (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static void facts(Cells cells, Row row) throws SQLException {
        ArchivedTicket ticket = row.ticket();
        Facts facts = row.facts();
        cells.id(row.customer().value())
                .text(facts.type().name())
                .text(facts.channel().name())
                .text(facts.urgency().name())
                .text(facts.grade() == null ? null : facts.grade().name())
                .id(facts.category())
                .id(facts.categoryGroup())
                .text(facts.product())
                .text(facts.orderNumber())
                .text(ticket.description().phenomenon())
                .text(ticket.description().impact())
                .text(ticket.description().expectation())
                .text(search(row))
                .text(row.account())
                .instant(row.at());
    }

    private static void work(Cells cells, Row row) throws SQLException {
        ArchivedTicket ticket = row.ticket();
        ArchivedHistory history = row.history();
        cells.text(history.stage().name())
                .instant(history.stageSince())
                .id(ticket.assignee() == null ? null : ticket.assignee().value())
                .id(ticket.team().value())
                .instant(ticket.openedAt())
                .instant(history.closedAt())
                .text(ticket.solution())
                .number(history.returns())
                .number(history.reopenings());
        clock(cells, row.timing().sla().clock(Promise.FIRST_RESPONSE));
        clock(cells, row.timing().sla().clock(Promise.RESOLUTION));
        cells.instant(row.timing().sla().sortedBy()).instant(row.timing().sla().nextTimerAt());
    }

    private static void clock(Cells cells, SlaClock clock) throws SQLException {
        cells.number(clock.targetMinutes())
                .instant(clock.dueAt())
                .instant(clock.warnAt())
                .instant(clock.doneAt())
                .instant(clock.warnedAt())
                .instant(clock.breachedAt())
                .instant(clock.escalatedAt());
    }

    private static String search(Row row) {
        ArchivedTicket ticket = row.ticket();
        return SearchText.of(
                row.number(),
                ticket.externalId(),
                ticket.customer().words(),
                ticket.product(),
                ticket.orderNumber(),
                ticket.description());
    }
}
