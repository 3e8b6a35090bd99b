package io.huihuan.customer;

import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plain statements behind {@link Identification}: few, batched, and safe to fail within a transaction. */
@Component
class CustomerRows {

    private static final String BY_EXTERNAL_ID = """
            SELECT id, external_id, 0 FROM customer WHERE external_id IN (:ids)
            UNION ALL SELECT customer_id, external_id, 0 FROM customer_external_id WHERE external_id IN (:ids)""";
    private static final String BY_NUMBER =
            "SELECT customer_id, number, 1 FROM customer_phone WHERE number IN (:numbers)";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    CustomerRows(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /** A record about to be stored. */
    record Fresh(CustomerId id, CustomerDetails details) {}

    KnownKeys known(CustomerDetails details) {
        return known(List.of(details));
    }

    /** Which of the keys said are somebody's, in one statement. */
    KnownKeys known(List<CustomerDetails> said) {
        var known = new KnownKeys();
        var ids = said.stream()
                .map(CustomerDetails::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var numbers = said.stream()
                .map(CustomerDetails::phone)
                .filter(Objects::nonNull)
                .map(PhoneNumber::value)
                .distinct()
                .toList();
        if (ids.isEmpty() && numbers.isEmpty()) {
            return known;
        }
        String query = ids.isEmpty()
                ? BY_NUMBER
                : numbers.isEmpty() ? BY_EXTERNAL_ID : BY_EXTERNAL_ID + " UNION ALL " + BY_NUMBER;
        sql.sql(query).param("ids", ids).param("numbers", numbers).query(row -> {
            var id = CustomerId.of(row.getBytes(1));
            if (row.getInt(3) == 0) {
                known.addExternalId(row.getString(2), id);
            } else {
                known.addNumber(row.getString(2), id);
            }
        });
        return known;
    }

    /**
     * Stores new records, in the order of their keys so that two batches never wait for each other crosswise.
     *
     * @throws DuplicateKeyException where somebody has one of the keys by now; then none of them is stored
     */
    void begin(List<Fresh> fresh, Instant now, String by) {
        try {
            insertCustomers(fresh, now, by);
            insertPhones(fresh);
        } catch (DuplicateKeyException overtaken) {
            sql.sql("DELETE FROM customer WHERE id IN (:ids)")
                    .param("ids", fresh.stream().map(each -> each.id().bytes()).toList())
                    .update();
            throw overtaken;
        }
        var mails = fresh.stream().filter(each -> each.details().mail() != null).toList();
        Rows.<Fresh>insert(
                jdbc,
                "INSERT INTO customer_mail (customer_id, address, place) VALUES (?, ?, 0)",
                mails,
                (cells, each) -> cells.id(each.id().value()).text(each.details().mail()));
    }

    private void insertCustomers(List<Fresh> fresh, Instant at, String by) {
        var ordered = fresh.stream()
                .sorted(Comparator.comparing(
                        each -> each.details().externalId(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Rows.<Fresh>insert(
                jdbc,
                """
                INSERT INTO customer (id, version, external_id, name, level, relationship, registered_at, changed_at, changed_by)
                VALUES (?, 0, ?, ?, ?, 'NORMAL', ?, ?, ?)""",
                ordered,
                (cells, each) -> cells.id(each.id().value())
                        .text(each.details().externalId())
                        .text(each.details().name())
                        .text(each.details().level().name())
                        .instant(at)
                        .instant(at)
                        .text(by));
    }

    private void insertPhones(List<Fresh> fresh) {
        record Line(PhoneNumber phone, CustomerId id) {}
        var lines = fresh.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(
                                each.details().phone())
                        .map(phone -> new Line(phone, each.id())))
                .sorted(Comparator.comparing(line -> line.phone().value()))
                .toList();
        Rows.<Line>insert(
                jdbc,
                "INSERT INTO customer_phone (number, customer_id, place, tail) VALUES (?, ?, 0, ?)",
                lines,
                (cells, line) -> cells.text(line.phone().value())
                        .id(line.id().value())
                        .text(line.phone().tail()));
    }

    /** Gives a record its external id unless it has one by now. */
    boolean adopt(CustomerId id, String externalId, Instant now, String by) {
        return sql.sql("""
                        UPDATE customer SET external_id = ?, version = version + 1, changed_at = ?, changed_by = ?
                        WHERE id = ? AND external_id IS NULL""")
                        .params(externalId, Instants.column(now), by, id.bytes())
                        .update()
                == 1;
    }

    /** Keeps how a further system names somebody. */
    void addExternalId(CustomerId id, String externalId, Instant now, String by) {
        touch(id, now, by);
        sql.sql("INSERT INTO customer_external_id (external_id, customer_id) VALUES (?, ?)")
                .params(externalId, id.bytes())
                .update();
    }

    /** Adds a number behind those a record has. */
    void addPhone(CustomerId id, PhoneNumber phone, Instant now, String by) {
        touch(id, now, by);
        sql.sql("""
                INSERT INTO customer_phone (number, customer_id, place, tail)
                SELECT ?, ?, COALESCE(MAX(place) + 1, 0), ? FROM customer_phone WHERE customer_id = ?""").params(phone.value(), id.bytes(), phone.tail(), id.bytes()).update();
    }

    /** Locks the record before one of its lines is written: the line would only share the lock, and deadlock. */
    private void touch(CustomerId id, Instant now, String by) {
        sql.sql("UPDATE customer SET version = version + 1, changed_at = ?, changed_by = ? WHERE id = ?")
                .params(Instants.column(now), by, id.bytes())
                .update();
    }
}
