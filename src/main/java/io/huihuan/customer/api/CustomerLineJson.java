package io.huihuan.customer.api;

import io.huihuan.customer.CustomerRow;
import io.huihuan.customer.Level;
import io.huihuan.customer.Relationship;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer in a list; name and phone are masked. */
record CustomerLineJson(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable String phone,
        @Nullable String company,
        Level level,
        Relationship relationship,
        Instant registeredAt) {

    static CustomerLineJson of(CustomerRow row) {
        return new CustomerLineJson(
                row.id().value(),
                row.externalId(),
                row.name(),
                row.phone(),
                row.company(),
                row.level(),
                row.relationship(),
                row.registeredAt());
    }
}
