package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param attempts how often it was tried so far, the successful one included
 * @param reservedFor when it was to take place
 * @param by the account of who reserved it
 * @param connectedAt {@code null} while the customer was not reached
 */
public record Contact(
        ContactId id,
        CustomerId customer,
        Purpose purpose,
        ContactChannel channel,
        Subject origin,
        ContactState state,
        @Nullable Exemption exemption,
        int attempts,
        Instant reservedFor,
        Instant reservedAt,
        String by,
        @Nullable Instant attemptedAt,
        @Nullable Instant connectedAt,
        @Nullable String override) {

    /** Whether it keeps others from contacting the customer. */
    boolean holdsTheSlot() {
        return exemption == null && (state == ContactState.RESERVED || state == ContactState.CONNECTED);
    }

    /** When it takes or took place. */
    public Instant at() {
        return connectedAt == null ? reservedFor : connectedAt;
    }
}
