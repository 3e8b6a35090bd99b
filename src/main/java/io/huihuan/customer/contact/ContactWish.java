package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to reach out to a customer.
 *
 * @param origin what it is about: an invitation, a follow-up task; asking twice for the same origin holds one slot
 * @param at when the contact is to take place; what lies in the past means now
 * @param exemption why it obeys no limit; {@code null} where it does
 * @param override why a supervisor lets it pass although the customer was contacted lately; {@code null} for no override
 */
public record ContactWish(
        CustomerId customer,
        Purpose purpose,
        ContactChannel channel,
        Subject origin,
        Instant at,
        @Nullable Exemption exemption,
        @Nullable String override) {

    /** A contact by the usual rules. */
    public static ContactWish of(
            CustomerId customer, Purpose purpose, ContactChannel channel, Subject origin, Instant at) {
        return new ContactWish(customer, purpose, channel, origin, at, null, null);
    }

    /** The same, recorded only. */
    public ContactWish exempt(Exemption why) {
        return new ContactWish(customer, purpose, channel, origin, at, why, override);
    }

    /** The same, past the limit of the period. */
    public ContactWish overriding(String why) {
        return new ContactWish(customer, purpose, channel, origin, at, exemption, why);
    }

    ContactWish at(Instant later) {
        return new ContactWish(customer, purpose, channel, origin, later, exemption, override);
    }
}
