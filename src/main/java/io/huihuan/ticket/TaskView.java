package io.huihuan.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department's share of a ticket as readers see it. */
public record TaskView(
        UUID id,
        UUID department,
        String expectation,
        @Nullable Instant dueAt,
        TaskState state,
        @Nullable String result,
        @Nullable Instant endedAt) {}
