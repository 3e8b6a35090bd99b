package io.huihuan.shared.outbox;

import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it who look after the outbox.
 *
 * @param nextAt when it is tried next; {@code null} where never
 * @param setback why it has not been sent; {@code null} before the first failure
 * @param detail what the server said, without anybody’s address
 */
public record Delivery(
        UUID id,
        Medium medium,
        Subject origin,
        String template,
        @Nullable UUID customer,
        DeliveryState state,
        int attempts,
        Instant postedAt,
        @Nullable Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable Setback setback,
        @Nullable String detail) {}
