package io.huihuan.ticket.api;

import io.huihuan.customer.Channel;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.Emotion;
import io.huihuan.ticket.Touchpoint;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** @param at when the contact was; now where it is not said */
record TouchpointJson(
        Channel channel,
        Direction direction,
        @Nullable Instant at,
        String summary,
        @Nullable Emotion emotion) {

    Touchpoint touchpoint(Instant now) {
        return new Touchpoint(channel, direction, Objects.requireNonNullElse(at, now), summary, emotion);
    }
}
