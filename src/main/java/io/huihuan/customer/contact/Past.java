package io.huihuan.customer.contact;

import io.huihuan.customer.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer when somebody wants to contact them.
 *
 * @param refused the purposes the customer opted out of
 * @param taken the instants of contacts that hold a slot, past and planned, earliest first
 * @param lastTry the last attempt in vain; {@code null} for none
 */
record Past(
        Set<Purpose> refused, List<Instant> taken, @Nullable Instant lastTry) {}
