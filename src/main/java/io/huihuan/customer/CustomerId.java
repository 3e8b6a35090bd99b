package io.huihuan.customer;

import io.huihuan.shared.data.Ids;
import java.util.UUID;

/** Identifies a customer. */
public record CustomerId(UUID value) {

    static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    byte[] bytes() {
        return Ids.bytes(value);
    }

    static CustomerId of(byte[] column) {
        return new CustomerId(Ids.of(column));
    }
}
