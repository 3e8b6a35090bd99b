package io.huihuan.customer.contact;

import java.time.Instant;

/** What the ledger answers to a wish to contact somebody. */
public sealed interface Reservation {

    /** The contact may take place; it holds the customer’s slot until it is connected, given up or released. */
    record Reserved(ContactId contact) implements Reservation {}

    /**
     * Not now; nothing is held.
     *
     * @param until the first instant at which it is allowed, as far as is known now: ask again then
     */
    record Delayed(Instant until, Obstacle reason) implements Reservation {}

    /** Not at all; nothing is held. */
    record Refused(Obstacle reason) implements Reservation {}
}
