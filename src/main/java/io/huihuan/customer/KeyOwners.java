package io.huihuan.customer;

import io.huihuan.shared.refusal.RuleBroken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who is already known by a key that somebody wants to give to another record. */
@Component
class KeyOwners {

    private static final String BY_EXTERNAL_ID = """
            SELECT id, name FROM customer WHERE external_id = :key OR id = (
                SELECT customer_id FROM customer_external_id WHERE external_id = :key)""";

    private final JdbcClient sql;

    KeyOwners(JdbcClient sql) {
        this.sql = sql;
    }

    private record Owner(CustomerId id, String name) {}

    /** @param self the record that may have these keys; {@code null} for one that is yet to be stored */
    void refuseTaken(CustomerProfile profile, @Nullable CustomerId self) {
        for (PhoneNumber phone : profile.phones()) {
            owner(
                            "SELECT c.id, c.name FROM customer_phone p JOIN customer c ON c.id = p.customer_id WHERE p.number = :key",
                            phone.value())
                    .filter(owner -> !owner.id().equals(self))
                    .ifPresent(owner -> {
                        throw taken("customer.phone-taken", Masking.phone(phone.value()), owner);
                    });
        }
        String externalId = profile.externalId();
        if (externalId != null) {
            owner(BY_EXTERNAL_ID, externalId)
                    .filter(owner -> !owner.id().equals(self))
                    .ifPresent(owner -> {
                        throw taken("customer.external-id-taken", externalId, owner);
                    });
        }
    }

    private Optional<Owner> owner(String query, String key) {
        return sql
                .sql(query)
                .param("key", key)
                .query((row, index) -> new Owner(CustomerId.of(row.getBytes(1)), row.getString(2)))
                .list()
                .stream()
                .findFirst();
    }

    private static RuleBroken taken(String code, String key, Owner owner) {
        return new RuleBroken(code, key, Masking.name(owner.name()))
                .with("customer", owner.id().value());
    }
}
