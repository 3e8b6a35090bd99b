package io.huihuan.ticket;

import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the ticket others refer to, whichever of its names they use. It says nothing of what the ticket is about. */
@Service
@Transactional(readOnly = true)
public class TicketReferences {

    private static final String COLUMNS =
            "SELECT id, number, team_id, customer_id, assignee_id, reopenings, stage, opened_at, external_id FROM ticket";

    private final JdbcClient sql;

    TicketReferences(JdbcClient sql) {
        this.sql = sql;
    }

    /** The ticket with this number, external id or id, where the scope covers it. */
    public Optional<TicketReference> find(String name, Scope scope) {
        return sql.sql(COLUMNS + " WHERE number = ?")
                .param(name)
                .query((row, index) -> reference(row))
                .optional()
                .or(() -> sql.sql(COLUMNS + " WHERE external_id = ?")
                        .param(name)
                        .query((row, index) -> reference(row))
                        .optional())
                .or(() -> Optional.ofNullable(uuid(name)).flatMap(this::get))
                .filter(ticket -> scope.covers(ticket.team()));
    }

    public Optional<TicketReference> get(UUID id) {
        return sql.sql(COLUMNS + " WHERE id = ?")
                .param(Ids.bytes(id))
                .query((row, index) -> reference(row))
                .optional();
    }

    /** Those known by these external ids, for imports. */
    public Map<String, TicketReference> byExternalId(Collection<String> externalIds) {
        var found = new HashMap<String, TicketReference>();
        if (!externalIds.isEmpty()) {
            sql.sql(COLUMNS + " WHERE external_id IN (:ids)")
                    .param("ids", externalIds)
                    .query(row -> {
                        found.put(row.getString("external_id"), reference(row));
                    });
        }
        return found;
    }

    /** The team of the latest ticket of each of these customers, among the tickets in scope. */
    public Map<UUID, UUID> teamsOf(Collection<UUID> customers, Scope scope) {
        var teams = new HashMap<UUID, UUID>();
        if (!customers.isEmpty()) {
            sql.sql("""
                            SELECT t.customer_id, t.team_id FROM ticket t
                            JOIN (SELECT customer_id, MAX(opened_at) AS latest FROM ticket
                                  WHERE customer_id IN (:customers) AND (:every = 1 OR team_id IN (:teams))
                                  GROUP BY customer_id) l ON l.customer_id = t.customer_id AND l.latest = t.opened_at
                            WHERE :every = 1 OR t.team_id IN (:teams)""")
                    .param("customers", customers.stream().map(Ids::bytes).toList())
                    .param("every", scope.all() ? 1 : 0)
                    .param("teams", Ids.some(scope.teams()))
                    .query(row -> {
                        teams.put(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2)));
                    });
        }
        return teams;
    }

    private static TicketReference reference(ResultSet row) throws SQLException {
        byte[] assignee = row.getBytes("assignee_id");
        return new TicketReference(
                Columns.id(row, "id"),
                row.getString("number"),
                Columns.id(row, "team_id"),
                Columns.id(row, "customer_id"),
                assignee == null ? null : Ids.of(assignee),
                row.getInt("reopenings"),
                Stage.valueOf(row.getString("stage")),
                Columns.instant(row, "opened_at"));
    }

    private static @Nullable UUID uuid(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
