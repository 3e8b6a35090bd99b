package io.huihuan.customer;

import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.refusal.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers as others show them: masked, in few statements. Every customer is in scope of everybody with
 * {@link Permission#CUSTOMER_READ}.
 */
@Service
@Transactional(readOnly = true)
public class CustomerCards {

    private static final String FIRST_PHONE = " LEFT JOIN customer_phone p ON p.customer_id = c.id AND p.place = 0 ";
    private static final String CARD = "SELECT c.id, c.name, p.number, c.level FROM customer c" + FIRST_PHONE;
    private static final String ROW = """
            SELECT c.id, c.name, p.number, c.level, c.external_id, c.company, c.relationship, c.registered_at
            FROM customer c""" + FIRST_PHONE;

    private static final String WORDS = """
            SELECT id, name, -1 AS place FROM customer WHERE id IN (:ids)
            UNION ALL SELECT id, external_id, -1 FROM customer WHERE id IN (:ids) AND external_id IS NOT NULL
            UNION ALL SELECT customer_id, external_id, -1 FROM customer_external_id WHERE customer_id IN (:ids)
            UNION ALL SELECT customer_id, number, place FROM customer_phone WHERE customer_id IN (:ids)
            UNION ALL SELECT customer_id, address, place FROM customer_mail WHERE customer_id IN (:ids)
            ORDER BY place""";

    private static final String BEHIND = "(c.registered_at < :at OR c.registered_at = :at AND c.id < :id)";

    private final Access access;
    private final JdbcClient sql;

    CustomerCards(Access access, JdbcClient sql) {
        this.access = access;
        this.sql = sql;
    }

    /** @throws Missing where there is no such customer */
    public CustomerCard of(CustomerId id) {
        var card = of(List.of(id)).get(id);
        if (card == null) {
            throw new Missing("CUSTOMER", id.value());
        }
        return card;
    }

    /** The cards of many customers in one statement; unknown ids have none. */
    public Map<CustomerId, CustomerCard> of(Collection<CustomerId> ids) {
        access.require(Permission.CUSTOMER_READ);
        var cards = new HashMap<CustomerId, CustomerCard>();
        if (!ids.isEmpty()) {
            sql.sql(CARD + "WHERE c.id IN (:ids)")
                    .param("ids", ids.stream().distinct().map(CustomerId::bytes).toList())
                    .query(row -> {
                        var card = card(row);
                        cards.put(card.id(), card);
                    });
        }
        return cards;
    }

    /**
     * Names, numbers and addresses in full, for the texts by which others’ things are found; never to be shown, a look at personal
     * values being a recorded act.
     */
    public Map<CustomerId, String> words(Collection<CustomerId> ids) {
        access.require(Permission.CUSTOMER_REVEAL);
        var words = new HashMap<CustomerId, String>();
        if (!ids.isEmpty()) {
            sql.sql(WORDS)
                    .param("ids", ids.stream().distinct().map(CustomerId::bytes).toList())
                    .query(row -> {
                        words.merge(
                                CustomerId.of(row.getBytes(1)), row.getString(2), (one, other) -> one + " " + other);
                    });
        }
        return words;
    }

    /** Who has this id or external id, for others who refer to somebody; says nothing of the person. */
    public Optional<CustomerId> known(String name) {
        return sql.sql("SELECT id FROM customer WHERE external_id = ?")
                .param(name)
                .query((row, index) -> CustomerId.of(row.getBytes(1)))
                .optional()
                .or(() -> sql.sql("SELECT customer_id FROM customer_external_id WHERE external_id = ?")
                        .param(name)
                        .query((row, index) -> CustomerId.of(row.getBytes(1)))
                        .optional())
                .or(() -> uuid(name)
                        .flatMap(id -> sql.sql("SELECT id FROM customer WHERE id = ?")
                                .param(Ids.bytes(id))
                                .query((row, index) -> CustomerId.of(row.getBytes(1)))
                                .optional()));
    }

    /** Whom each of these external ids stands for, in two statements; those nobody has are left out. */
    public Map<String, CustomerId> byExternalId(Collection<String> externalIds) {
        var known = new HashMap<String, CustomerId>();
        if (!externalIds.isEmpty()) {
            for (String question : List.of(
                    "SELECT external_id, customer_id FROM customer_external_id WHERE external_id IN (:ids)",
                    "SELECT external_id, id FROM customer WHERE external_id IN (:ids)")) {
                sql.sql(question).param("ids", externalIds).query(row -> {
                    known.put(row.getString(1), CustomerId.of(row.getBytes(2)));
                });
            }
        }
        return known;
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A page of the list. */
    public List<CustomerRow> page(CustomerQuery query, int offset, int limit) {
        access.require(Permission.CUSTOMER_READ);
        var search = CustomerSearch.of(query);
        String direction = query.descending() ? " DESC" : "";
        return sql.sql(ROW + search.where() + " ORDER BY " + query.sort().column + direction + ", c.id" + direction
                        + " LIMIT :limit OFFSET :offset")
                .params(search.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row))
                .list();
    }

    /** What stands behind a place in the list with the newest records first: for programs that read on and on. */
    public List<CustomerRow> behind(@Nullable CustomerPlace place, @Nullable String text, int limit) {
        access.require(Permission.CUSTOMER_READ);
        var search = CustomerSearch.of(CustomerQuery.of(text));
        String where = place == null ? search.where() : search.where(BEHIND);
        return sql.sql(ROW + where + " ORDER BY c.registered_at DESC, c.id DESC LIMIT :limit")
                .params(search.parameters())
                .param("at", place == null ? null : Instants.toColumn(place.registeredAt()))
                .param("id", place == null ? null : place.id().bytes())
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    /** How many the whole list holds. */
    public int count(CustomerQuery query) {
        access.require(Permission.CUSTOMER_READ);
        var search = CustomerSearch.of(query);
        return sql.sql("SELECT COUNT(*) FROM customer c" + search.where())
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    /** Whom the text finds, at most so many: for searches of things that belong to customers. */
    public List<CustomerId> found(String text, int limit) {
        access.require(Permission.CUSTOMER_READ);
        var search = CustomerSearch.of(CustomerQuery.of(text));
        return sql.sql("SELECT c.id FROM customer c" + search.where() + " LIMIT :limit")
                .params(search.parameters())
                .param("limit", limit)
                .query((row, index) -> CustomerId.of(row.getBytes(1)))
                .list();
    }

    private static CustomerCard card(ResultSet row) throws SQLException {
        String number = row.getString(3);
        return new CustomerCard(
                CustomerId.of(row.getBytes(1)),
                Masking.name(row.getString(2)),
                number == null ? null : Masking.phone(number),
                Level.valueOf(row.getString(4)));
    }

    private static CustomerRow row(ResultSet row) throws SQLException {
        var card = card(row);
        return new CustomerRow(
                card.id(),
                row.getString(5),
                card.name(),
                card.phone(),
                row.getString(6),
                card.level(),
                Relationship.valueOf(row.getString(7)),
                Objects.requireNonNull(Instants.ofColumn(row.getObject(8, LocalDateTime.class))));
    }
}
