package io.huihuan.ticket;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Rows;
import io.huihuan.ticket.sla.ClockLedger;
import io.huihuan.ticket.sla.ClockState;
import io.huihuan.ticket.sla.Mark;
import io.huihuan.ticket.sla.SlaTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored clock ledgers: rows are added and read; only an import tells its own anew. */
@Component
class ClockMarks {

    private static final String INSERT = """
            INSERT INTO ticket_clock_mark (ticket_id, place, at, state, cause, policy_id, policy_name,
                                           first_response_minutes, resolution_minutes, calendar_version_id, pausing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    ClockMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Mark> of(UUID ticket) {
        return jdbc.query(
                "SELECT * FROM ticket_clock_mark WHERE ticket_id = ? ORDER BY place", ClockMarks::mark, (Object)
                        Ids.bytes(ticket));
    }

    /** Stores what an act appended; two acts that append at the same place collide on the primary key. */
    void append(UUID ticket, ClockLedger ledger) {
        append(Map.of(ticket, ledger));
    }

    /** Stores what was appended to many ledgers, in one batch. */
    void append(Map<UUID, ClockLedger> ledgers) {
        var rows = new ArrayList<Row>();
        ledgers.forEach((ticket, ledger) -> {
            int place = ledger.stored();
            for (Mark mark : ledger.added()) {
                rows.add(new Row(ticket, place++, mark));
            }
        });
        Rows.<Row>insert(jdbc, INSERT, rows, (cells, row) -> {
            SlaTerms terms = row.mark().terms();
            cells.id(row.ticket())
                    .number(row.place())
                    .instant(row.mark().at())
                    .text(row.mark().state().name())
                    .text(row.mark().cause())
                    .id(terms.policyId())
                    .text(terms.policyName())
                    .number(terms.firstResponseMinutes())
                    .number(terms.resolutionMinutes())
                    .id(terms.calendar())
                    .flag(terms.pausing());
        });
    }

    private record Row(UUID ticket, int place, Mark mark) {}

    /** Imported ledgers are told anew by the next import; a ticket worked on here never comes by this way. */
    void forget(Collection<UUID> imported) {
        jdbc.batchUpdate(
                "DELETE FROM ticket_clock_mark WHERE ticket_id = ?",
                imported,
                1_000,
                (statement, ticket) -> statement.setBytes(1, Ids.bytes(ticket)));
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        byte[] calendar = row.getBytes("calendar_version_id");
        var terms = new SlaTerms(
                Columns.id(row, "policy_id"),
                row.getString("policy_name"),
                row.getInt("first_response_minutes"),
                row.getInt("resolution_minutes"),
                calendar == null ? null : Ids.of(calendar),
                row.getBoolean("pausing"));
        return new Mark(
                Columns.instant(row, "at"), ClockState.valueOf(row.getString("state")), terms, row.getString("cause"));
    }
}
