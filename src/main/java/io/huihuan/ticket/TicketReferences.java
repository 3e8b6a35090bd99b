package io.huihuan.ticket;

import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
                Objects.requireNonNull(Instants.ofColumn(row.getObject("opened_at", LocalDateTime.class))));
    }

    private static @Nullable UUID uuid(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
