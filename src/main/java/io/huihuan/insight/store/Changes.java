package io.huihuan.insight.store;

import io.huihuan.survey.InvitationFact;
import io.huihuan.survey.ResponseFact;
import io.huihuan.ticket.TicketFact;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/**
 * Takes what changed over into the store, in one transaction with the mark: everything of a touched thing is deleted and
 * told anew from the database, so that it does no harm to do it twice.
 */
final class Changes {

    private static final int CHUNK = 1_000;

    private final Sources sources;
    private final DuckDBConnection connection;

    Changes(Sources sources, DuckDBConnection connection) {
        this.sources = sources;
        this.connection = connection;
    }

    void take(Touched touched, Meta meta) throws SQLException {
        Set<UUID> tickets = new HashSet<>(touched.tickets);
        tickets.addAll(among("SELECT id FROM ticket WHERE customer IN (SELECT id FROM touched)", touched.customers));
        Set<UUID> responses = new HashSet<>(touched.responses);
        responses.addAll(among("SELECT id FROM response WHERE ticket IN (SELECT id FROM touched)", tickets));
        Set<UUID> invitations = new HashSet<>(touched.invitations);
        invitations.addAll(among("SELECT id FROM invitation WHERE ticket IN (SELECT id FROM touched)", tickets));
        List<TicketFact> told = read(tickets, sources.tickets()::of);
        List<ResponseFact> answered = read(responses, sources.surveys()::responses);
        // an answer changes how its invitation stands
        answered.stream().map(ResponseFact::invitation).filter(Objects::nonNull).forEach(invitations::add);
        List<InvitationFact> invited = read(invitations, sources.surveys()::invitations);
        connection.setAutoCommit(false);
        try {
            Set<UUID> customers =
                    new HashSet<>(among("SELECT customer FROM ticket WHERE id IN (SELECT id FROM touched)", tickets));
            told.forEach(ticket -> customers.add(ticket.customer()));
            fill("touched", tickets);
            run("DELETE FROM ticket WHERE id IN (SELECT id FROM touched)");
            run("DELETE FROM visit WHERE ticket IN (SELECT id FROM touched)");
            run("DELETE FROM beside WHERE ticket IN (SELECT id FROM touched)");
            fill("touched", responses);
            run("DELETE FROM response WHERE id IN (SELECT id FROM touched)");
            run("DELETE FROM answer WHERE response IN (SELECT id FROM touched)");
            fill("touched", invitations);
            run("DELETE FROM invitation WHERE id IN (SELECT id FROM touched)");
            try (var rows = new FactRows(connection, sources.zone(), sources.calendar(meta.calendar()))) {
                for (TicketFact each : told) {
                    rows.add(each);
                }
                for (ResponseFact each : answered) {
                    rows.add(each);
                }
                for (InvitationFact each : invited) {
                    rows.add(each);
                }
            }
            fill("touched_customer", customers);
            Joins.touchedNeighbours(connection);
            Joins.bringIn(connection);
            if (touched.categories) {
                Joins.categories(connection, sources.categories());
            }
            meta.write(connection);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static <T> List<T> read(Collection<UUID> ids, Function<List<UUID>, List<T>> source) {
        var all = List.copyOf(ids);
        var facts = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            facts.addAll(source.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return facts;
    }

    private Set<UUID> among(String question, Collection<UUID> ids) throws SQLException {
        var found = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            fill("touched", ids);
            try (var sql = connection.createStatement();
                    var rows = sql.executeQuery(question)) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private void fill(String table, Collection<UUID> ids) throws SQLException {
        run("DELETE FROM ".concat(table));
        try (var rows = connection.createAppender("temp", "main", table)) {
            for (UUID id : ids) {
                rows.beginRow();
                rows.append(id);
                rows.endRow();
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
