package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerCard;
import io.huihuan.shared.outbox.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox with whom it goes to.
 *
 * @param customer masked; {@code null} where it goes to no customer, or the reader may not see customers
 */
public record DeliveryLine(Delivery delivery, @Nullable CustomerCard customer) {}
