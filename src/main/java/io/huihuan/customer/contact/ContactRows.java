package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored ledger. */
@Repository
class ContactRows {

    private final JdbcClient sql;

    ContactRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One at a time decides about a customer. Inserting takes the lock at once: looking first and then locking deadlocks. */
    void lock(CustomerId customer) {
        sql.sql("""
                INSERT INTO customer_contact_slot (customer_id, asked) VALUES (?, 1)
                ON DUPLICATE KEY UPDATE asked = asked + 1""").param(Ids.bytes(customer.value())).update();
    }

    boolean knows(CustomerId customer) {
        return sql.sql("SELECT COUNT(*) FROM customer WHERE id = ?")
                        .param(Ids.bytes(customer.value()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Set<Purpose> optOuts(CustomerId customer) {
        return new HashSet<>(sql.sql("SELECT purpose FROM customer_opt_out WHERE customer_id = ?")
                .param(Ids.bytes(customer.value()))
                .query((row, number) -> Purpose.valueOf(row.getString(1)))
                .list());
    }

    /** The contacts of a customer that can stand against another one. */
    List<Contact> since(CustomerId customer, Instant since) {
        return sql.sql(
                        "SELECT * FROM customer_contact WHERE customer_id = ? AND reserved_for >= ? ORDER BY reserved_for")
                .params(Ids.bytes(customer.value()), Instants.column(since))
                .query(ContactRows::contact)
                .list();
    }

    /** The contact an origin holds. */
    Optional<Contact> held(CustomerId customer, Subject origin) {
        return sql
                .sql("""
                SELECT * FROM customer_contact
                WHERE customer_id = ? AND origin_kind = ? AND origin_id = ? AND state = 'RESERVED'""")
                .params(Ids.bytes(customer.value()), origin.kind(), Ids.bytes(origin.id()))
                .query(ContactRows::contact)
                .list()
                .stream()
                .findFirst();
    }

    Optional<Contact> latest(CustomerId customer, Subject origin) {
        return sql.sql("""
                SELECT * FROM customer_contact WHERE customer_id = ? AND origin_kind = ? AND origin_id = ?
                ORDER BY reserved_at DESC, id DESC LIMIT 1""")
                .params(Ids.bytes(customer.value()), origin.kind(), Ids.bytes(origin.id()))
                .query(ContactRows::contact)
                .optional();
    }

    void add(Contact contact) {
        sql.sql("""
                INSERT INTO customer_contact (id, customer_id, purpose, channel, origin_kind, origin_id, state, exemption,
                                              attempts, reserved_for, reserved_at, reserved_by, connected_at, override_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(contact.id().value()))
                .param(Ids.bytes(contact.customer().value()))
                .param(contact.purpose().name())
                .param(contact.channel().name())
                .param(contact.origin().kind())
                .param(Ids.bytes(contact.origin().id()))
                .param(contact.state().name())
                .param(contact.exemption() == null ? null : contact.exemption().name())
                .param(contact.attempts())
                .param(Instants.column(contact.reservedFor()))
                .param(Instants.column(contact.reservedAt()))
                .param(contact.by())
                .param(Instants.toColumn(contact.connectedAt()))
                .param(contact.override())
                .update();
    }

    Optional<Contact> find(ContactId id) {
        return sql.sql("SELECT * FROM customer_contact WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .query(ContactRows::contact)
                .optional();
    }

    /** Whether that was news. */
    boolean connected(ContactId id, Instant at) {
        return sql.sql("""
                UPDATE customer_contact
                SET state = 'CONNECTED', connected_at = ?, attempted_at = ?, attempts = attempts + 1
                WHERE id = ? AND state <> 'CONNECTED'""")
                        .params(Instants.column(at), Instants.column(at), Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** The last of the allowed attempts ends it. The state comes first: MySQL counts on with what it has set already. */
    boolean notConnected(ContactId id, Instant at, int allowed) {
        return sql.sql("""
                UPDATE customer_contact
                SET state = CASE WHEN attempts + 1 >= ? THEN 'NOT_CONNECTED' ELSE state END,
                    attempted_at = ?, attempts = attempts + 1
                WHERE id = ? AND state = 'RESERVED'""")
                        .params(allowed, Instants.column(at), Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    boolean released(ContactId id) {
        return sql.sql("UPDATE customer_contact SET state = 'RELEASED' WHERE id = ? AND state = 'RESERVED'")
                        .param(Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    List<Contact> of(CustomerId customer, int offset, int limit) {
        return sql.sql("""
                SELECT * FROM customer_contact WHERE customer_id = ?
                ORDER BY reserved_for DESC, id DESC LIMIT ? OFFSET ?""")
                .params(Ids.bytes(customer.value()), limit, offset)
                .query(ContactRows::contact)
                .list();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        String exemption = row.getString("exemption");
        return new Contact(
                new ContactId(Columns.id(row, "id")),
                new CustomerId(Columns.id(row, "customer_id")),
                Purpose.valueOf(row.getString("purpose")),
                ContactChannel.valueOf(row.getString("channel")),
                new Subject(row.getString("origin_kind"), Columns.id(row, "origin_id")),
                ContactState.valueOf(row.getString("state")),
                exemption == null ? null : Exemption.valueOf(exemption),
                row.getInt("attempts"),
                Columns.instant(row, "reserved_for"),
                Columns.instant(row, "reserved_at"),
                row.getString("reserved_by"),
                Columns.instantOrNone(row, "attempted_at"),
                Columns.instantOrNone(row, "connected_at"),
                row.getString("override_reason"));
    }
}
