package io.huihuan.ticket;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.ticket.sla.ClockLedger;
import io.huihuan.ticket.sla.ClockState;
import io.huihuan.ticket.sla.Mark;
import io.huihuan.ticket.sla.SlaTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored clock ledgers: rows are added and read, never changed. */
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
        int place = ledger.stored();
        for (Mark mark : ledger.added()) {
            SlaTerms terms = mark.terms();
            jdbc.update(
                    INSERT,
                    Ids.bytes(ticket),
                    place++,
                    Instants.toColumn(mark.at()),
                    mark.state().name(),
                    mark.cause(),
                    Ids.bytes(terms.policyId()),
                    terms.policyName(),
                    terms.firstResponseMinutes(),
                    terms.resolutionMinutes(),
                    terms.calendar() == null ? null : Ids.bytes(terms.calendar()),
                    terms.pausing());
        }
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        byte[] calendar = row.getBytes("calendar_version_id");
        var terms = new SlaTerms(
                Ids.of(row.getBytes("policy_id")),
                row.getString("policy_name"),
                row.getInt("first_response_minutes"),
                row.getInt("resolution_minutes"),
                calendar == null ? null : Ids.of(calendar),
                row.getBoolean("pausing"));
        return new Mark(
                Objects.requireNonNull(Instants.ofColumn(row.getObject("at", LocalDateTime.class))),
                ClockState.valueOf(row.getString("state")),
                terms,
                row.getString("cause"));
    }
}
