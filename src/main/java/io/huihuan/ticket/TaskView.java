package io.huihuan.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department's share of a ticket as readers see it.
 *
 * @param hours work hours it took
 * @param cost what it cost besides, in yuan
 */
public record TaskView(
        UUID id,
        UUID department,
        String expectation,
        @Nullable Instant dueAt,
        TaskState state,
        @Nullable String result,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cost,
        @Nullable Instant endedAt) {}
