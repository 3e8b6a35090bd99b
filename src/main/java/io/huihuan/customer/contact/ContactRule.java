package io.huihuan.customer.contact;

import io.huihuan.customer.Purpose;
import java.time.Instant;

/** One reason not to contact a customer, or not yet. */
interface ContactRule {

    Obstacle obstacle();

    /**
     * The first instant, from the wished one on, against which this rule has nothing; the wished one itself where it has
     * nothing at all, {@link Instant#MAX} where it never will.
     */
    Instant firstAllowed(Instant at, Purpose purpose, Past past);

    /** Whether a supervisor may let it pass. */
    default boolean yields() {
        return false;
    }
}
