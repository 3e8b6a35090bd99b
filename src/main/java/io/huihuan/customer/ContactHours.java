package io.huihuan.customer;

import io.huihuan.shared.refusal.Invalid;
import java.time.LocalTime;

/** When a customer likes to be called, in the organisation's time; to the minute. */
public record ContactHours(LocalTime from, LocalTime until) {

    public ContactHours {
        if (!from.isBefore(until)) {
            throw new Invalid("preferredHours", "customer.hours-reversed");
        }
    }
}
