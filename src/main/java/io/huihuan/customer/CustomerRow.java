package io.huihuan.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of customers.
 *
 * @param name masked
 * @param phone the first number, masked
 */
public record CustomerRow(
        CustomerId id,
        @Nullable String externalId,
        String name,
        @Nullable String phone,
        @Nullable String company,
        Level level,
        Relationship relationship,
        Instant registeredAt) {}
