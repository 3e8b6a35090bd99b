package io.huihuan.survey;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations in the database. Every change says from which state it leads, so that each happens once. */
@Component
class InvitationStore {

    private static final String ROW = """
            SELECT i.id, i.version_id, i.customer_id, i.ticket_id, i.ticket_number, i.cycle, i.team_id, i.handler_id,
                   i.channel, i.state, i.created_at, i.created_by, i.send_at, i.sent_at, i.expires_at, i.reminded_at,
                   i.answered_at, i.reason, i.next_at
            FROM survey_invitation i""";

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(InvitationView invitation, UUID questionnaire, @Nullable String onceKey) {
        sql.sql("""
                        INSERT INTO survey_invitation
                            (id, questionnaire_id, version_id, customer_id, ticket_id, ticket_number, cycle, team_id,
                             handler_id, channel, state, created_at, created_by, send_at, sent_at, expires_at, next_at,
                             once_key)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(invitation.id()))
                .param(Ids.bytes(questionnaire))
                .param(Ids.bytes(invitation.version()))
                .param(Ids.bytesOrNone(invitation.customer()))
                .param(Ids.bytesOrNone(invitation.ticket()))
                .param(invitation.ticketNumber())
                .param(invitation.cycle())
                .param(Ids.bytesOrNone(invitation.team()))
                .param(Ids.bytesOrNone(invitation.handler()))
                .param(invitation.channel().name())
                .param(invitation.state().name())
                .param(Instants.toColumn(invitation.createdAt()))
                .param(invitation.createdBy())
                .param(Instants.toColumn(invitation.sendAt()))
                .param(Instants.toColumn(invitation.sentAt()))
                .param(Instants.toColumn(invitation.expiresAt()))
                .param(Instants.toColumn(invitation.nextAt()))
                .param(onceKey)
                .update();
    }

    /** Says that a response from elsewhere came of this invitation; the first one does. */
    void brought(UUID invitation, String response) {
        sql.sql("UPDATE survey_response SET invitation_id = ? WHERE external_id = ? AND invitation_id IS NULL")
                .params(List.of(Ids.bytes(invitation), response))
                .update();
    }

    void addToken(UUID invitation, byte[] hash) {
        sql.sql("INSERT INTO survey_token (hash, invitation_id) VALUES (?, ?)")
                .params(List.of(hash, Ids.bytes(invitation)))
                .update();
    }

    Optional<InvitationView> get(UUID id) {
        return sql.sql(ROW + " WHERE i.id = ?")
                .param(Ids.bytes(id))
                .query((row, index) -> view(row))
                .optional();
    }

    Optional<InvitationView> byToken(byte[] hash) {
        return sql.sql(ROW + " JOIN survey_token t ON t.invitation_id = i.id WHERE t.hash = ?")
                .param(hash)
                .query((row, index) -> view(row))
                .optional();
    }

    /** The newest first. */
    List<InvitationView> ofTicket(UUID ticket) {
        return sql.sql(ROW + " WHERE i.ticket_id = ? ORDER BY i.created_at DESC, i.id DESC")
                .param(Ids.bytes(ticket))
                .query((row, index) -> view(row))
                .list();
    }

    /** Those about these tickets that nobody has answered yet, the newest first. */
    List<InvitationView> open(Collection<UUID> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return sql.sql(ROW + """
                         WHERE i.ticket_id IN (:tickets) AND i.state IN ('WAITING', 'SENT')
                        ORDER BY i.created_at DESC, i.id DESC""")
                .param("tickets", Ids.some(tickets))
                .query((row, index) -> view(row))
                .list();
    }

    List<InvitationView> due(Instant now, int limit) {
        return sql.sql(ROW + " WHERE i.next_at <= ? ORDER BY i.next_at LIMIT ?")
                .params(List.of(Instants.column(now), limit))
                .query((row, index) -> view(row))
                .list();
    }

    boolean sent(UUID id, Instant at, @Nullable Instant remindAt, Instant expiresAt) {
        return sql.sql("""
                        UPDATE survey_invitation SET state = 'SENT', sent_at = :at, expires_at = :expires, next_at = :next
                        WHERE id = :id AND state = 'WAITING'""")
                        .param("at", Instants.toColumn(at))
                        .param("expires", Instants.toColumn(expiresAt))
                        .param("next", Instants.toColumn(remindAt == null ? expiresAt : remindAt))
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    boolean reminded(UUID id, Instant at) {
        return sql.sql("""
                        UPDATE survey_invitation SET reminded_at = :at, next_at = expires_at
                        WHERE id = :id AND state = 'SENT' AND reminded_at IS NULL""")
                        .param("at", Instants.toColumn(at))
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    boolean postpone(UUID id, Instant seen, Instant next) {
        return sql.sql("""
                        UPDATE survey_invitation SET next_at = :next
                        WHERE id = :id AND next_at = :seen AND state IN ('WAITING', 'SENT')""")
                        .param("next", Instants.toColumn(next))
                        .param("seen", Instants.toColumn(seen))
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    /** Ends an invitation that is still open; whoever comes second ends nothing. */
    boolean end(UUID id, InvitationState state, @Nullable String reason) {
        return sql.sql("""
                        UPDATE survey_invitation SET state = :state, reason = :reason, next_at = NULL
                        WHERE id = :id AND state IN ('WAITING', 'SENT')""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    /** Takes the one answer; of many who come at once one is told yes. */
    boolean answer(UUID id, Instant now) {
        return sql.sql("""
                        UPDATE survey_invitation SET state = 'ANSWERED', answered_at = :now, next_at = NULL
                        WHERE id = :id AND state IN ('WAITING', 'SENT') AND (expires_at IS NULL OR expires_at > :now)""")
                        .param("now", Instants.toColumn(now))
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    /** The same by a response that came another way; one that came of an invitation answers no second one. */
    boolean answer(UUID id, UUID response, Instant now) {
        boolean taken = sql.sql("""
                        UPDATE survey_invitation SET state = 'ANSWERED', answered_at = :now, next_at = NULL
                        WHERE id = :id AND state IN ('WAITING', 'SENT') AND (expires_at IS NULL OR expires_at > :now)
                          AND EXISTS (SELECT 1 FROM survey_response WHERE id = :response AND invitation_id IS NULL)""")
                        .param("now", Instants.toColumn(now))
                        .param("id", Ids.bytes(id))
                        .param("response", Ids.bytes(response))
                        .update()
                == 1;
        if (taken) {
            sql.sql("UPDATE survey_response SET invitation_id = ? WHERE id = ?")
                    .params(List.of(Ids.bytes(id), Ids.bytes(response)))
                    .update();
        }
        return taken;
    }

    private static InvitationView view(ResultSet row) throws SQLException {
        return new InvitationView(
                Columns.id(row, "id"),
                Columns.id(row, "version_id"),
                Columns.idOrNone(row, "customer_id"),
                Columns.idOrNone(row, "ticket_id"),
                row.getString("ticket_number"),
                row.getInt("cycle"),
                Columns.idOrNone(row, "team_id"),
                Columns.idOrNone(row, "handler_id"),
                SurveyChannel.valueOf(row.getString("channel")),
                InvitationState.valueOf(row.getString("state")),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                Columns.instantOrNone(row, "send_at"),
                Columns.instantOrNone(row, "sent_at"),
                Columns.instantOrNone(row, "expires_at"),
                Columns.instantOrNone(row, "reminded_at"),
                Columns.instantOrNone(row, "answered_at"),
                row.getString("reason"),
                Columns.instantOrNone(row, "next_at"));
    }
}
