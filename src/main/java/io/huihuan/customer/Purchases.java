package io.huihuan.customer;

import io.huihuan.shared.data.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers bought: plain rows, never changed. */
@Component
class Purchases {

    private final JdbcClient sql;

    Purchases(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CustomerId customer, Purchase purchase) {
        sql.sql("""
                INSERT INTO customer_purchase (id, customer_id, purchased_on, product, amount, order_number)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(customer.bytes())
                .param(purchase.purchasedOn())
                .param(purchase.product())
                .param(purchase.amount())
                .param(purchase.orderNumber())
                .update();
    }

    List<Purchase> of(CustomerId customer, int offset, int limit) {
        return sql.sql("""
                SELECT purchased_on, product, amount, order_number FROM customer_purchase
                WHERE customer_id = ? ORDER BY purchased_on DESC, id DESC LIMIT ? OFFSET ?""")
                .param(customer.bytes())
                .param(limit)
                .param(offset)
                .query((row, index) -> new Purchase(
                        row.getObject(1, java.time.LocalDate.class),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getString(4)))
                .list();
    }
}
