package io.huihuan.insight.store;

import io.huihuan.ticket.CategoryNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/** What rows take from their neighbours: responses from their ticket, tickets from others of the same customer. */
final class Joins {

    private static final String TICKET = """
            , t.category, t.channel, t.product, t.level, t.urgency, t.type, n.team_number, t.category_number,\s""";

    private static final String RESPONSES = "INSERT INTO response SELECT n.day, n.team" + TICKET + """
            n.* EXCLUDE (day, team, team_number), t.number, t.responded, t.id IS NOT NULL
            FROM new_response n LEFT JOIN ticket t ON t.id = n.ticket""";

    private static final String ANSWERS = """
            INSERT INTO answer SELECT r.day, r.team, r.category, r.channel, r.product, r.level, r.urgency, r.type,
                   r.team_number, r.category_number, n.response, r.questionnaire, n.code, n.mean, r.clean
            FROM new_answer n JOIN response r ON r.id = n.response""";

    private static final String INVITATIONS = "INSERT INTO invitation SELECT n.day, n.team" + TICKET + """
            n.* EXCLUDE (day, team, team_number), t.solved_day
            FROM new_invitation n LEFT JOIN ticket t ON t.id = n.ticket""";

    /**
     * A ticket is a repeat with an earlier one of the same customer and second-level category within 30 days; it did not
     * settle the matter with a later one within 7.
     */
    private static final String NEIGHBOURS = """
            UPDATE ticket SET earlier = n.earlier, later = n.later FROM (
                SELECT id,
                       coalesce(opened - lag(opened) OVER around <= INTERVAL 30 DAYS, false) AS earlier,
                       coalesce(lead(opened) OVER around - opened <= INTERVAL 7 DAYS, false) AS later
                FROM ticket WHERE matter IS NOT NULL %s
                WINDOW around AS (PARTITION BY customer, matter ORDER BY opened, number)) n
            WHERE ticket.id = n.id AND (ticket.earlier <> n.earlier OR ticket.later <> n.later)""";

    private static final String OF_ALL = NEIGHBOURS.formatted("");
    private static final String OF_TOUCHED = NEIGHBOURS.formatted("AND customer IN (SELECT id FROM touched_customer)");

    private Joins() {}

    /** Puts what came in where it belongs. */
    static void bringIn(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(RESPONSES);
            sql.execute(ANSWERS);
            sql.execute(INVITATIONS);
            for (String table : List.of("new_response", "new_answer", "new_invitation")) {
                String empty = "DELETE FROM " + table;
                sql.execute(empty);
            }
        }
    }

    static void allNeighbours(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(OF_ALL);
        }
    }

    static void touchedNeighbours(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(OF_TOUCHED);
        }
    }

    static void categories(DuckDBConnection connection, Collection<CategoryNode> nodes) throws SQLException {
        Map<UUID, String[]> paths = new HashMap<>();
        try (var sql = connection.createStatement()) {
            sql.execute("DELETE FROM category");
        }
        try (var rows = connection.createAppender("category")) {
            for (CategoryNode node : nodes) {
                String[] above = node.parent() == null ? null : paths.get(node.parent());
                String[] path = above == null ? new String[] {node.path(), "", ""} : above.clone();
                for (int level = node.depth() - 1; level < path.length; level++) {
                    path[level] = node.path();
                }
                paths.put(node.id(), path);
                rows.beginRow();
                rows.append(node.id())
                        .append(path[0])
                        .append(path[1])
                        .append(path[2])
                        .endRow();
            }
        }
    }
}
