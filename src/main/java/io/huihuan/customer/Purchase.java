package io.huihuan.customer;

import io.huihuan.shared.refusal.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer bought.
 *
 * @param amount in yuan, to the fen; {@code null} where it is not known
 */
public record Purchase(
        LocalDate purchasedOn,
        String product,
        @Nullable BigDecimal amount,
        @Nullable String orderNumber) {

    private static final int PRODUCT = 200;
    private static final int ORDER_NUMBER = 100;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** @throws Invalid where a field cannot be kept */
    public Purchase {
        String named = Fields.text("product", product, PRODUCT);
        if (named == null) {
            throw new Invalid("product", "customer.product-missing");
        }
        product = named;
        orderNumber = Fields.text("orderNumber", orderNumber, ORDER_NUMBER);
        if (amount != null) {
            if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
                throw new Invalid("amount", "customer.amount-unreadable");
            }
            amount = amount.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
