package io.huihuan.shared.outbox;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored messages. Every change says from which state it leads; whoever comes second changes nothing. */
@Repository
class OutboxRows {

    private final JdbcClient sql;

    OutboxRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A message that is due, with the instant by which it is claimed. */
    record Due(UUID id, Posting posting, Instant nextAt, Instant dueSince, int attempts) {}

    boolean add(Posting posting, Instant now) {
        return sql.sql("""
                INSERT IGNORE INTO outbox_message (id, effect_key, medium, origin_kind, origin_id, template, customer_id,
                                                   state, attempts, posted_at, due_since, next_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)""")
                        .param(Ids.bytes(Ids.next()))
                        .param(posting.key())
                        .param(posting.medium().name())
                        .param(posting.origin().kind())
                        .param(Ids.bytes(posting.origin().id()))
                        .param(posting.template())
                        .param(posting.customer() == null ? null : Ids.bytes(posting.customer()))
                        .param(Instants.column(now))
                        .param(Instants.column(posting.notBefore()))
                        .param(Instants.column(posting.notBefore()))
                        .update()
                == 1;
    }

    List<Due> due(Instant now, Collection<Medium> media, int limit) {
        return sql.sql("""
                SELECT * FROM outbox_message WHERE next_at <= :now AND medium IN (:media)
                ORDER BY next_at LIMIT :limit""")
                .param("now", Instants.column(now))
                .param("media", media.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query((row, number) -> new Due(
                        Columns.id(row, "id"),
                        posting(row),
                        Columns.instant(row, "next_at"),
                        Columns.instant(row, "due_since"),
                        row.getInt("attempts")))
                .list();
    }

    /** Takes it for one attempt: nobody else sees it as due before the lease is over. */
    boolean claim(Due due, Instant leased) {
        return sql.sql("""
                UPDATE outbox_message SET next_at = ?, attempts = attempts + 1
                WHERE id = ? AND state = 'WAITING' AND next_at = ? AND attempts = ?""")
                        .params(
                                Instants.column(leased),
                                Ids.bytes(due.id()),
                                Instants.column(due.nextAt()),
                                due.attempts())
                        .update()
                == 1;
    }

    /** Whether the attempt is still ours: a node that was paused must not send what another one has sent meanwhile. */
    boolean renew(UUID id, int attempt, Instant leased) {
        return sql.sql("""
                UPDATE outbox_message SET next_at = ? WHERE id = ? AND state = 'WAITING' AND attempts = ?""")
                        .params(Instants.column(leased), Ids.bytes(id), attempt)
                        .update()
                == 1;
    }

    /** What is sent is sent, whatever was decided meanwhile. */
    boolean sent(UUID id, Instant now) {
        return sql.sql("""
                UPDATE outbox_message SET state = 'SENT', sent_at = ?, next_at = NULL, setback = NULL, detail = NULL
                WHERE id = ? AND state <> 'SENT'""").params(Instants.column(now), Ids.bytes(id)).update() == 1;
    }

    void failed(UUID id, int attempt, Instant next, Setback setback, String detail) {
        sql.sql("""
                UPDATE outbox_message SET next_at = ?, setback = ?, detail = ?
                WHERE id = ? AND state = 'WAITING' AND attempts = ?""")
                .params(Instants.column(next), setback.name(), detail, Ids.bytes(id), attempt)
                .update();
    }

    boolean dead(UUID id, int attempt, Setback setback, String detail) {
        return sql.sql("""
                UPDATE outbox_message SET state = 'DEAD', next_at = NULL, setback = ?, detail = ?
                WHERE id = ? AND state = 'WAITING' AND attempts = ?""")
                        .params(setback.name(), detail, Ids.bytes(id), attempt)
                        .update()
                == 1;
    }

    /** It was not time yet; that is no attempt. */
    void postpone(UUID id, int attempt, Instant next) {
        sql.sql("""
                UPDATE outbox_message SET next_at = ?, due_since = ?, attempts = attempts - 1
                WHERE id = ? AND state = 'WAITING' AND attempts = ?""")
                .params(Instants.column(next), Instants.column(next), Ids.bytes(id), attempt)
                .update();
    }

    void withdraw(UUID id) {
        sql.sql("UPDATE outbox_message SET state = 'WITHDRAWN', next_at = NULL WHERE id = ? AND state = 'WAITING'")
                .param(Ids.bytes(id))
                .update();
    }

    void withdraw(Subject origin) {
        sql.sql("""
                UPDATE outbox_message SET state = 'WITHDRAWN', next_at = NULL
                WHERE origin_kind = ? AND origin_id = ? AND state = 'WAITING'""").params(origin.kind(), Ids.bytes(origin.id())).update();
    }

    boolean revive(UUID id, Instant now) {
        return sql.sql("""
                UPDATE outbox_message SET state = 'WAITING', next_at = :now, due_since = :now, attempts = 0
                WHERE id = :id AND state IN ('WAITING', 'DEAD')""")
                        .param("now", Instants.column(now))
                        .param("id", Ids.bytes(id))
                        .update()
                == 1;
    }

    List<Delivery> unsent(String kind, Collection<UUID> origins) {
        return sql.sql("""
                SELECT * FROM outbox_message
                WHERE origin_kind = :kind AND origin_id IN (:origins) AND state IN ('WAITING', 'DEAD')
                ORDER BY posted_at""")
                .param("kind", kind)
                .param("origins", origins.stream().map(Ids::bytes).toList())
                .query(OutboxRows::delivery)
                .list();
    }

    List<Delivery> list(Collection<DeliveryState> states, int offset, int limit) {
        return sql.sql("""
                SELECT * FROM outbox_message WHERE state IN (:states)
                ORDER BY posted_at DESC, id DESC LIMIT :limit OFFSET :offset""")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .param("offset", offset)
                .query(OutboxRows::delivery)
                .list();
    }

    int count(Collection<DeliveryState> states) {
        return sql.sql("SELECT COUNT(*) FROM outbox_message WHERE state IN (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString("effect_key"),
                Medium.valueOf(row.getString("medium")),
                new Subject(row.getString("origin_kind"), Columns.id(row, "origin_id")),
                row.getString("template"),
                customer(row),
                Columns.instant(row, "due_since"));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        String setback = row.getString("setback");
        Posting posting = posting(row);
        return new Delivery(
                Columns.id(row, "id"),
                posting.medium(),
                posting.origin(),
                posting.template(),
                posting.customer(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.instant(row, "posted_at"),
                Columns.instantOrNone(row, "next_at"),
                Columns.instantOrNone(row, "sent_at"),
                setback == null ? null : Setback.valueOf(setback),
                row.getString("detail"));
    }

    private static @Nullable UUID customer(ResultSet row) throws SQLException {
        byte[] id = row.getBytes("customer_id");
        return id == null ? null : Ids.of(id);
    }
}
