package io.huihuan.customer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys among those that were said which already stand for somebody. */
class KnownKeys {

    private final Map<String, CustomerId> byExternalId = new HashMap<>();
    private final Map<String, CustomerId> byNumber = new HashMap<>();

    /**
     * Somebody known.
     *
     * @param learnsExternalId nobody has the external id that was said, and the record gains it
     * @param learnsPhone nobody has the number that was said, and the record gains it
     */
    record Person(CustomerId id, boolean learnsExternalId, boolean learnsPhone) {}

    void addExternalId(String externalId, CustomerId id) {
        byExternalId.put(externalId, id);
    }

    void addNumber(String number, CustomerId id) {
        byNumber.put(number, id);
    }

    /** Who is about to be stored is known to the rest of the batch. */
    void add(CustomerRows.Fresh fresh) {
        var details = fresh.details();
        if (details.externalId() != null) {
            addExternalId(details.externalId(), fresh.id());
        }
        if (details.phone() != null) {
            addNumber(details.phone().value(), fresh.id());
        }
    }

    /** What one says of somebody known is known to the rest of the batch too. */
    void learn(Person person, CustomerDetails details) {
        add(new CustomerRows.Fresh(person.id(), details));
    }

    /** The external id decides before the number does; {@code null} for a stranger. */
    @Nullable
    Person of(CustomerDetails details) {
        var byId = details.externalId() == null ? null : byExternalId.get(details.externalId());
        var byPhone =
                details.phone() == null ? null : byNumber.get(details.phone().value());
        if (byId != null) {
            return new Person(byId, false, details.phone() != null && byPhone == null);
        }
        return byPhone == null ? null : new Person(byPhone, details.externalId() != null, false);
    }
}
