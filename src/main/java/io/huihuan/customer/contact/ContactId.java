package io.huihuan.customer.contact;

import io.huihuan.shared.data.Ids;
import java.util.UUID;

/** Identifies a contact of the ledger. */
public record ContactId(UUID value) {

    static ContactId next() {
        return new ContactId(Ids.next());
    }
}
