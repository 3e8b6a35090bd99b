package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.shared.refusal.Invalid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One contact about a ticket, in or out, on any channel. */
public record Touchpoint(
        Channel channel,
        Direction direction,
        Instant at,
        String summary,
        @Nullable Emotion emotion) {

    static final int LONGEST = 4_000;

    void check(Instant now) {
        if (summary.isBlank()) {
            throw new Invalid("summary", "field.required");
        }
        if (summary.length() > LONGEST) {
            throw new Invalid("summary", "field.too-long", LONGEST);
        }
        if (at.isAfter(now)) {
            throw new Invalid("at", "field.must-not-be-future");
        }
    }
}
